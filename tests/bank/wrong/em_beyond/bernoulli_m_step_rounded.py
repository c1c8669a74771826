# mistake: rounded to three decimals
# fails: test_bernoulli_m_step_templates
# says: theta is rounded to 3 decimals
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return np.round((q.T @ x + a) / (N[:, None] + 2 * a), 3), N / len(x)
