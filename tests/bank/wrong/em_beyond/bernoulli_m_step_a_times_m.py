# mistake: a is added for each picture
# fails: test_bernoulli_m_step_pseudo_counts
# says: a is multiplied by m. In (8)
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a * len(x)) / (N[:, None] + 2 * a * len(x)), N / len(x)
