# mistake: used by a right log_likelihood: written for two components only, further components are left out
# fails: test_mixture_pdf_components
# says: written for two components only
def mixture_pdf(x, mu, sigma, p):
    return p[0] * norm.pdf(x, mu[0], sigma[0]) + p[1] * norm.pdf(x, mu[1], sigma[1])


def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log(mixture_pdf(x, mu, sigma, p)))
