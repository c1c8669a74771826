# style: logpdf of the standardised points, and the log of sigma once for each of them
def gaussian_log_likelihood(x, mu, sigma):
    scores = [(point - mu) / sigma for point in x]
    return float(norm.logpdf(scores).sum() - np.log(sigma) * len(scores))
