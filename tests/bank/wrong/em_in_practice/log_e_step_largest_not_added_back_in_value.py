# mistake: the log-likelihood is that of the shifted table
# fails: test_log_e_step_log_likelihood
# says: A_i is not added back
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        a = np.log(p) - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    a = a - (x[:, np.newaxis] - mu) ** 2 / (2 * sigma**2)
    largest = np.max(a, axis=1, keepdims=True)
    shifted = np.exp(a - largest)
    sums = shifted.sum(axis=1, keepdims=True)
    return shifted / sums, np.sum(np.log(sums))
