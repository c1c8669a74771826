# mistake: sigma is divided by sqrt(N_k) once more (standard error of the mean)
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n) / np.sqrt(n)
    return mu, sigma, n / len(x)
