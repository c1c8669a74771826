# mistake: only pixels that are never 1 get pseudo-counts
# fails: test_bernoulli_m_step_pseudo_counts
# says: only pixels that are 0 in every picture
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    S = q.T @ x
    return np.where(S == 0, (S + a) / (N[:, None] + 2 * a), S / N[:, None]), N / len(x)
