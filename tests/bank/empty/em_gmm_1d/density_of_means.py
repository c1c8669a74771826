# idea: a density made of the means alone, and its logarithms
def mixture_pdf(x, mu, sigma, p):
    return np.full(len(x), np.exp(np.sum(mu)))


def log_likelihood(x, mu, sigma, p):
    return np.log(mixture_pdf(x, mu, sigma, p)).sum()
