# mistake: a for 2a below
# fails: test_bernoulli_m_step_pseudo_counts
# says: below the line stands a;
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + a), N / len(x)
