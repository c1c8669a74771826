# mistake: limits in the place of pseudo-counts
# fails: test_bernoulli_m_step_pseudo_counts
# says: With a = 0 it is right
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    S, limit = q.T @ x, a / (len(x) + 2 * a)
    return np.clip(S / N[:, None], limit, 1 - limit), N / len(x)
