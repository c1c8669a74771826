# mistake: the logarithm of the log-likelihood
# fails: test_bic_values test_bic_parameters
# says: it is nan
def bic(log_likelihood, K, m):
    return -2 * np.log(log_likelihood) + (3 * K - 1) * np.log(m)
