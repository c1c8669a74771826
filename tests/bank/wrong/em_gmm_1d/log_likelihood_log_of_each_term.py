# mistake: sum over k of log(p_k N) instead of the log of the sum over k
# fails: test_log_likelihood_value
# says: the logarithm stands inside the sum over k
def log_likelihood(x, mu, sigma, p):
    total = 0
    for k in range(len(mu)):
        total += np.sum(np.log(p[k] * norm.pdf(x, mu[k], sigma[k])))
    return total
