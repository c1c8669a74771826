# mistake: rounded to two decimals
# fails: test_bernoulli_m_step_weights
# says: p is rounded to 2 decimals
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), np.round(N / len(x), 2)
