# style: the mean times m
def gaussian_log_likelihood(x, mu, sigma):
    return len(x) * np.mean(norm.logpdf(x, mu, sigma))
