# style: a frozen distribution
def gaussian_log_likelihood(x, mu, sigma):
    return sum(norm(mu, sigma).logpdf(x))
