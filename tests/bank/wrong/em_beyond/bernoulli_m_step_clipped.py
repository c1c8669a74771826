# mistake: theta is kept between 0.001 and 0.999
# fails: test_bernoulli_m_step_templates
# says: theta has no limits
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return np.clip((q.T @ x + a) / (N[:, None] + 2 * a), 1e-3, 1 - 1e-3), N / len(x)
