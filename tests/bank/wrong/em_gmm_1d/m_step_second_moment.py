# mistake: sigma is sqrt of the weighted mean of x**2, the mean is not subtracted
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt(q.T @ x**2 / n)
    return mu, sigma, n / len(x)
