# mistake: q is not transposed
# fails: test_bernoulli_m_step_templates test_bernoulli_m_step_pseudo_counts test_bernoulli_m_step_weights
# says: has to be transposed, .T
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q @ x + a) / (N[:, np.newaxis] + 2 * a), N / len(x)
