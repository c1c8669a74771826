# mistake: the return is missing
# fails: test_bernoulli_m_step_templates test_bernoulli_m_step_pseudo_counts test_bernoulli_m_step_weights
# says: nothing is returned
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    theta, p = (q.T @ x + a) / (N[:, np.newaxis] + 2 * a), N / len(x)
    print(theta, p)
