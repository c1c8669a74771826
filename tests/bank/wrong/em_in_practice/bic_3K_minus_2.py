# mistake: 3K - 2 parameters
# fails: test_bic_parameters
# says: 3 K - 2 parameters
def bic(log_likelihood, K, m):
    return -2 * log_likelihood + (3 * K - 2) * np.log(m)
