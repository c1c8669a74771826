# mistake: the first and the last component only
# fails: test_log_likelihood_many_points
# says: Does the sum in (4) run over all k?
def log_likelihood(x, mu, sigma, p):
    return np.log(
        p[0] * norm.pdf(x, mu[0], sigma[0]) + p[-1] * norm.pdf(x, mu[-1], sigma[-1])
    ).sum()
