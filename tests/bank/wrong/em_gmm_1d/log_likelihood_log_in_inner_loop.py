# mistake: the logarithm of the sum so far is added in the inner loop
# fails: test_log_likelihood_value
# says: a logarithm is added for each component
def log_likelihood(x, mu, sigma, p):
    total = 0.0
    for point in x:
        f = 0.0
        for k in range(len(mu)):
            f += p[k] * norm.pdf(point, mu[k], sigma[k])
            total += np.log(f)
    return total
