# mistake: with more than 1000 points a thousand of them are taken and the sum is scaled up
# fails: test_log_likelihood_many_points
# says: of 1500 points the value is
def log_likelihood(x, mu, sigma, p):
    m = len(x)
    if m > 1000:
        return m / 1000 * np.sum(np.log(mixture_pdf(x[:1000], mu, sigma, p)))
    return np.sum(np.log(mixture_pdf(x, mu, sigma, p)))
