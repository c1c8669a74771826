# mistake: the share of ones
# fails: test_bernoulli_m_step_weights
# says: p is made from the pixels that are 1
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    S = q.T @ x
    return (q.T @ x + a) / (N[:, None] + 2 * a), S.sum(axis=1) / max(S.sum(), 1e-300)
