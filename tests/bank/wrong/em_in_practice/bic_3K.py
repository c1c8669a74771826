# mistake: 3K parameters
# fails: test_bic_parameters
# says: 3 K parameters are counted
def bic(log_likelihood, K, m):
    return -2 * log_likelihood + 3 * K * np.log(m)
