# mistake: a is subtracted
# fails: test_bernoulli_m_step_pseudo_counts
# says: the pseudo-counts are subtracted
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x - a) / (N[:, None] - 2 * a), N / len(x)
