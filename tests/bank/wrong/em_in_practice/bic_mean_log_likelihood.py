# mistake: the mean log-likelihood
# fails: test_bic_values
# says: divided by m
def bic(log_likelihood, K, m):
    return -2 * log_likelihood / m + (3 * K - 1) * np.log(m)
