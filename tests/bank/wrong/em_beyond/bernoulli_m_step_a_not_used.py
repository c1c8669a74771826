# mistake: a is not used
# fails: test_bernoulli_m_step_pseudo_counts
# says: the pseudo-counts are not used
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return q.T @ x / N[:, None], N / len(x)
