# mistake: the mean of theta
# fails: test_bernoulli_m_step_weights
# says: p is the mean of theta_k
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), np.mean(
        (q.T @ x + a) / (N[:, None] + 2 * a), axis=1
    )
