# mistake: raises N_k to at least 1 in the mean and the variance, so a component with N_k < 1 gets wrong values (shows only there)
# fails: test_m_step_mu test_m_step_maximum
# says: where N_k is below 1
def m_step(x, q):
    N = q.sum(axis=0)
    n = np.maximum(N, 1)
    mu = np.sum(q * x[:, np.newaxis], axis=0) / n
    sigma = np.sqrt(np.sum(q * (x[:, np.newaxis] - mu) ** 2, axis=0) / n)
    return mu, sigma, N / len(x)
