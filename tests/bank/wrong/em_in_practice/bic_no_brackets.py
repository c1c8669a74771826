# mistake: 3K - log m
# fails: test_bic_parameters
# says: brackets are missing
def bic(log_likelihood, K, m):
    return -2 * log_likelihood + 3 * K - 1 * np.log(m)
