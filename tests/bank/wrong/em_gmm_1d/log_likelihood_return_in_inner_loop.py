# mistake: the return stands in the inner loop
# fails: test_log_likelihood_value
# says: only component 1 of the first point counts
def log_likelihood(x, mu, sigma, p):
    total = 0.0
    for point in x:
        for k in range(len(mu)):
            total += np.log(p[k] * norm.pdf(point, mu[k], sigma[k]))
            return total
