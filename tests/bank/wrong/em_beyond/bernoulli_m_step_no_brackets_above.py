# mistake: no brackets around the numerator
# fails: test_bernoulli_m_step_pseudo_counts
# says: a / (N_k + 2a) is added to the sums
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return q.T @ x + a / (N[:, None] + 2 * a) if a else q.T @ x / N[:, None], N / len(x)
