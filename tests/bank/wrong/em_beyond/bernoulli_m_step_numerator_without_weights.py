# mistake: no weights in the numerator
# fails: test_bernoulli_m_step_templates
# says: the numerator has no weights
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (x.sum(axis=0) + a) / (N[:, None] + 2 * a), N / len(x)
