# mistake: a dictionary
# fails: test_bernoulli_m_step_templates test_bernoulli_m_step_pseudo_counts test_bernoulli_m_step_weights
# says: a dict is returned
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return {"theta": (q.T @ x + a) / (N[:, np.newaxis] + 2 * a), "p": N / len(x)}
