# mistake: products of a hundred densities are taken before the logarithm
# fails: test_gaussian_log_likelihood_underflow
# says: underflows to 0
def gaussian_log_likelihood(x, mu, sigma):
    d = norm.pdf(x, mu, sigma)
    return sum(np.log(np.prod(d[i : i + 100])) for i in range(0, len(x), 100))
