# mistake: pseudo-counts in the weights, too
# fails: test_bernoulli_m_step_weights
# says: a is added to each N_k, and m grows by K a
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), (N + a) / (len(x) + len(N) * a)
