# mistake: the weights are sorted
# fails: test_bernoulli_m_step_weights
# says: the templates are exchanged or sorted in p
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), np.sort(N) / len(x)
