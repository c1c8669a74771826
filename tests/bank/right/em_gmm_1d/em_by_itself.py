# style: em holds both steps and the log-likelihood itself, and calls none of the functions
def em(x, mu, sigma, p, n_steps):
    history = np.empty(n_steps + 1)
    for t in range(n_steps + 1):
        weighted = p * norm.pdf(x[:, None], mu, sigma)
        density = weighted.sum(axis=1)
        history[t] = np.log(density).sum()
        if t < n_steps:
            q = weighted / density[:, None]
            N = q.sum(axis=0)
            mu = x @ q / N
            sigma = np.sqrt(((x[:, None] - mu) ** 2 * q).sum(axis=0) / N)
            p = N / len(x)
    return mu, sigma, p, history
