# mistake: a is at least 1 where it is above 0
# fails: test_bernoulli_m_step_pseudo_counts
# says: 1 and 2 are added in the place of a
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    a = max(a, 1) if a > 0 else 0
    return (q.T @ x + a) / (N[:, None] + 2 * a), N / len(x)
