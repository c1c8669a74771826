# mistake: a is cut to a whole number
# fails: test_bernoulli_m_step_pseudo_counts
# says: a is cut to a whole number
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + int(a)) / (N[:, None] + 2 * int(a)), N / len(x)
