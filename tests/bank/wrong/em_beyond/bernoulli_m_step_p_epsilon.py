# mistake: 1e-10 is added
# fails: test_bernoulli_m_step_weights
# says: Is a small number added
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), (N + 1e-10) / len(x)
