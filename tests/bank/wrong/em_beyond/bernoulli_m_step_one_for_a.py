# mistake: 1 for a where a is above 0
# fails: test_bernoulli_m_step_pseudo_counts
# says: 1 and 2 are added in the place
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + (a > 0)) / (N[:, None] + 2 * (a > 0)), N / len(x)
