# mistake: 2a above
# fails: test_bernoulli_m_step_pseudo_counts
# says: above the line stands 2a
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + 2 * a) / (N[:, None] + 2 * a), N / len(x)
