# style: the last step by itself
def censored_em(x, censored, c, mu, sigma, n_steps):
    seen = x[np.logical_not(censored)]
    here = np.sum(norm.logpdf(seen, mu, sigma)) + np.sum(censored) * norm.logsf(c, mu, sigma)
    if n_steps == 0:
        return mu, sigma, np.array([here])
    first, second = tail_moments(mu, sigma, c)
    new_mu = np.mean(np.where(censored, first, x))
    new_sigma = np.sqrt(np.mean(np.where(censored, second, x**2)) - new_mu**2)
    mu, sigma, rest = censored_em(x, censored, c, new_mu, new_sigma, n_steps - 1)
    return mu, sigma, np.concatenate([[here], rest])
