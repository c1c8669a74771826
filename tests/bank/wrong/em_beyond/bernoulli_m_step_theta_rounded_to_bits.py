# mistake: templates of zeros and ones
# fails: test_bernoulli_m_step_templates test_bernoulli_m_step_pseudo_counts
# says: theta is rounded to 0 and 1
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return np.round((q.T @ x + a) / (N[:, None] + 2 * a)), N / len(x)
