# mistake: q has shape (K, m), the transpose is forgotten
def e_step(x, mu, sigma, p):
    q = np.array([p[k] * norm.pdf(x, mu[k], sigma[k]) for k in range(len(mu))])
    return q / q.sum(axis=0)
