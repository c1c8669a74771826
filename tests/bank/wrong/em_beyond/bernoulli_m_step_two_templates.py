# mistake: written for two templates
# fails: test_bernoulli_m_step_templates
# says: K = 3 templates theta has the shape (2, 4)
def bernoulli_m_step(x, q, a):
    N = np.array([np.sum(q[:, 0]), np.sum(q[:, 1])]) if q.shape[1] > 1 else np.sum(q, axis=0)
    S = np.array([q[:, k] @ x for k in range(len(N))])
    return (S + a) / (N[:, None] + 2 * a), N / len(x)
