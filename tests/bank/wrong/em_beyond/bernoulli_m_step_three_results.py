# mistake: three results
# fails: test_bernoulli_m_step_weights
# says: 3 things are returned
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), N / len(x), N
