# mistake: the plain mean for all templates
# fails: test_bernoulli_m_step_templates
# says: each template is the plain mean
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (np.tile(np.sum(x, axis=0), (len(N), 1)) + a) / (len(x) + 2 * a), N / len(x)
