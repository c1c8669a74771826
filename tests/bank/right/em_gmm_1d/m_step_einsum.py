# style: einsum
def m_step(x, q):
    """New parameters from the responsibilities."""
    n = np.einsum("ik->k", q)
    mu = np.einsum("ik,i->k", q, x) / n
    d = np.subtract.outer(x, mu)
    sigma = np.sqrt(np.einsum("ik,ik,ik->k", q, d, d) / n)
    return mu, sigma, n / n.sum()
