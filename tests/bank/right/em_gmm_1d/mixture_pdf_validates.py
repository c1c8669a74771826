# style: arguments are validated before anything is computed
def mixture_pdf(x, mu, sigma, p):
    assert np.isclose(np.sum(p), 1) and np.all(np.asarray(sigma) > 0) and len(mu) == len(p)
    return (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
