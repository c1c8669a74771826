# mistake: the variance is taken around the overall mean of x instead of mu_k
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - x.mean()) ** 2).sum(axis=0) / n)
    return mu, sigma, n / len(x)
