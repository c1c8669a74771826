# style: the points in order, from a list
def gaussian_log_likelihood(x, mu, sigma):
    return float(np.sum(norm.logpdf(sorted(x), mu, sigma)))
