# mistake: divided by the number of pixels
# fails: test_bernoulli_m_step_weights
# says: the number of all pixels
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), N / x.size
