# mistake: limits beside pseudo-counts
# fails: test_bernoulli_m_step_pseudo_counts
# says: which has no limits
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    theta = (q.T @ x + a) / (N[:, None] + 2 * a)
    if a > 0:
        theta = np.clip(theta, 1e-9, 1 - 1e-9)
    return theta, N / len(x)
