# mistake: the inner sum is not set to zero for each point
# fails: test_log_likelihood_value
# says: the inner sum is not set to 0 for each point
def log_likelihood(x, mu, sigma, p):
    total, f = 0.0, 0.0
    for point in x:
        for k in range(len(mu)):
            f += p[k] * norm.pdf(point, mu[k], sigma[k])
        total += np.log(f)
    return total
