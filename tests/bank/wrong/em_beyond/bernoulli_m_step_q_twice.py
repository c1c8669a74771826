# mistake: q stands twice in the numerator
# fails: test_bernoulli_m_step_templates
# says: q stands twice in the numerator
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return ((q * q).T @ x + a) / (N[:, None] + 2 * a), N / len(x)
