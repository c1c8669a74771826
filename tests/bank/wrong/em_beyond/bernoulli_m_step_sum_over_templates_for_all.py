# mistake: rows added up, so that N is 1
# fails: test_bernoulli_m_step_templates
# says: the sums are not divided by N_k
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=1)[: q.shape[1]]
    return (q.T @ x + a) / (N[:, np.newaxis] + 2 * a), np.mean(q, axis=0)
