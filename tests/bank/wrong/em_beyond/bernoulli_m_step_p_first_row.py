# mistake: the first row of q
# fails: test_bernoulli_m_step_weights
# says: p is the first row of q
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), q[0]
