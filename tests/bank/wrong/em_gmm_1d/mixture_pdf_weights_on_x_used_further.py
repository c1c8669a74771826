# mistake: used by a right log_likelihood: the weight multiplies x and mu inside the density instead of the density
# fails: test_mixture_pdf_values
# says: the weights multiply the points
def mixture_pdf(x, mu, sigma, p):
    total = 0
    for k in range(len(mu)):
        total = total + norm.pdf(p[k] * x, p[k] * mu[k], sigma[k])
    return total


def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log(mixture_pdf(x, mu, sigma, p)))
