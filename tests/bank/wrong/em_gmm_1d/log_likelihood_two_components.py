# mistake: written for two components only, further components are left out
# fails: test_log_likelihood_many_points
# says: Does the sum in (4) run over all k?
def log_likelihood(x, mu, sigma, p):
    a = p[0] * norm.pdf(x, mu[0], sigma[0])
    b = p[1] * norm.pdf(x, mu[1], sigma[1])
    return np.log(a + b).sum()
