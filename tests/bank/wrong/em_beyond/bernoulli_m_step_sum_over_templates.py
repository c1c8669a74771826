# mistake: N_k summed over the templates
# fails: test_bernoulli_m_step_templates test_bernoulli_m_step_pseudo_counts test_bernoulli_m_step_weights
# says: N_k is the sum over the pictures, axis=0
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=1)
    return (q.T @ x + a) / (N[:, np.newaxis] + 2 * a), N / len(x)
