# mistake: reshape(m, K) instead of the transpose, the entries get into wrong places
def e_step(x, mu, sigma, p):
    q = np.array([p[k] * norm.pdf(x, mu[k], sigma[k]) for k in range(len(mu))])
    q = q / q.sum(axis=0)
    return q.reshape(len(x), len(mu))
