# mistake: -abs(log f), since "logs of densities are negative": wrong where a density is above 1 (shows only for narrow components)
# fails: test_log_likelihood_value
# says: the sign of some logarithms is wrong
def log_likelihood(x, mu, sigma, p):
    return float(sum(-abs(np.log(f)) for f in mixture_pdf(x, mu, sigma, p)))
