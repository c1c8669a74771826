# mistake: a and 2a after the division
# fails: test_bernoulli_m_step_pseudo_counts
# says: a and 2a are added after the division
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x / N[:, None] + a) / (1 + 2 * a), N / len(x)
