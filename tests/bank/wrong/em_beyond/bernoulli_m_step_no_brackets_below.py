# mistake: no brackets around the denominator
# fails: test_bernoulli_m_step_pseudo_counts
# says: 2a is added after the division
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / N[:, None] + 2 * a, N / len(x)
