# mistake: a is shared by ones and zeros
# fails: test_bernoulli_m_step_pseudo_counts
# says: half of a is added above
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a / 2) / (N[:, None] + a), N / len(x)
