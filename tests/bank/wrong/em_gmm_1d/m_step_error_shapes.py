# mistake: q * x without making x a column, (m, K) and (m,) do not fit
def m_step(x, q):
    n = q.sum(axis=0)
    mu = (q * x).sum(axis=0) / n
    sigma = np.sqrt((q * (x - mu) ** 2).sum(axis=0) / n)
    return mu, sigma, n / len(x)
