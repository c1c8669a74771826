# style: E[x**2] - mu**2 as it stands, never below zero
def m_step(x, q):
    n = q.sum(axis=0)
    mu = x @ q / n
    variance = np.maximum(x**2 @ q / n - mu**2, 0)
    return mu, np.sqrt(variance), n / len(x)
