# style: by the multivariate distribution, which takes the variance
def gaussian_log_likelihood(x, mu, sigma):
    from scipy.stats import multivariate_normal

    return np.sum(multivariate_normal.logpdf(x, mu, sigma**2))
