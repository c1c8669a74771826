# mistake: a is missing above the line
# fails: test_bernoulli_m_step_pseudo_counts
# says: missing above the line
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return q.T @ x / (N[:, None] + 2 * a), N / len(x)
