# mistake: one Gaussian with averaged parameters instead of a sum of Gaussians
def mixture_pdf(x, mu, sigma, p):
    return norm.pdf(x, np.dot(p, mu), np.dot(p, sigma))
