# mistake: np.mean of q x and of q (x - mu)**2, so both are divided by m instead of N_k
def m_step(x, q):
    mu = np.mean(q * x[:, None], axis=0)
    sigma = np.sqrt(np.mean(q * (x[:, None] - mu) ** 2, axis=0))
    return mu, sigma, np.mean(q, axis=0)
