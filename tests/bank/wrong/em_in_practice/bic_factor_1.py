# mistake: the log-likelihood once
# fails: test_bic_values
# says: the factor 2 is missing
def bic(log_likelihood, K, m):
    return -log_likelihood + (3 * K - 1) * np.log(m)
