# mistake: the cost is doubled with the log-likelihood
# fails: test_bic_parameters
# says: each parameter costs 2 log m
def bic(log_likelihood, K, m):
    return -2 * (log_likelihood - (3 * K - 1) * np.log(m))
