# mistake: 2a is missing below the line
# fails: test_bernoulli_m_step_pseudo_counts
# says: missing below the line
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / N[:, None], N / len(x)
