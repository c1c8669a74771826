# mistake: densities in a table of the type of x
# fails: test_log_likelihood_value
# says: where x holds whole numbers
def log_likelihood(x, mu, sigma, p):
    f = np.zeros_like(x)
    for k in range(len(mu)):
        f[:] = f + p[k] * norm.pdf(x, mu[k], sigma[k])
    return np.sum(np.log(f))
