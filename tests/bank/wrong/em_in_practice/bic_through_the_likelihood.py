# mistake: the logarithm of the exponential of the log-likelihood
# fails: test_bic_values
# says: Is the likelihood itself computed?
def bic(log_likelihood, K, m):
    with np.errstate(all="ignore"):
        likelihood = np.exp(log_likelihood)
        return -2 * np.log(likelihood) + (3 * K - 1) * np.log(m)
