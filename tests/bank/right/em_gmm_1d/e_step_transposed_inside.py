# style: works with shape (K, m), where the division needs no keepdims, and transposes at the end
def e_step(x, mu, sigma, p):
    a = np.array([norm.pdf(x, m, s) for m, s in zip(mu, sigma)])
    a = (a.T * p).T
    a /= a.sum(axis=0)
    return a.T
