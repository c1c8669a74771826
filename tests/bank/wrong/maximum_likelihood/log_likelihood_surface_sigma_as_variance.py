# mistake: the sigmas are taken for variances
# fails: test_log_likelihood_surface_values
# says: sigma is a standard deviation, but it is used like a variance
def log_likelihood_surface(x, mus, sigmas):
    return np.array([[norm.logpdf(x, mu, sigma**0.5).sum() for sigma in sigmas] for mu in mus])
