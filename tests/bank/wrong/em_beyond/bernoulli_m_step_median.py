# mistake: median
# fails: test_bernoulli_m_step_templates test_bernoulli_m_step_pseudo_counts
# says: the median is taken
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return np.tile(np.median(x, axis=0), (len(N), 1)), N / len(x)
