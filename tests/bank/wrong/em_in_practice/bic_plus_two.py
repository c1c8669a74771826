# mistake: plus two times the log-likelihood
# fails: test_bic_values
# says: the sign is wrong
def bic(log_likelihood, K, m):
    return 2 * log_likelihood + (3 * K - 1) * np.log(m)
