# mistake: one Gaussian with averaged mean and variance
# fails: test_mixture_pdf_values
# says: this is one Gaussian with averaged mean and variance
def mixture_pdf(x, mu, sigma, p):
    return norm.pdf(x, p @ mu, np.sqrt(p @ sigma**2))
