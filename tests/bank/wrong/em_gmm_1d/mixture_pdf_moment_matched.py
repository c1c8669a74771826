# mistake: one Gaussian with mean and variance of the mixture instead of a sum of Gaussians
# fails: test_mixture_pdf_values
# says: this is one Gaussian with the mean and variance of the mixture
def mixture_pdf(x, mu, sigma, p):
    mean = np.sum(p * mu)
    var = np.sum(p * (sigma**2 + mu**2)) - mean**2
    return norm.pdf(x, mean, np.sqrt(var))
