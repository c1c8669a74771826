# mistake: one Gaussian with averaged parameters instead of a sum of Gaussians
# fails: test_mixture_pdf_values
# says: this is one Gaussian with averaged parameters
def mixture_pdf(x, mu, sigma, p):
    return norm.pdf(x, np.dot(p, mu), np.dot(p, sigma))
