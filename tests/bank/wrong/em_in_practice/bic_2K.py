# mistake: 2K parameters
# fails: test_bic_parameters
# says: 2 K parameters are counted
def bic(log_likelihood, K, m):
    return -2 * log_likelihood + 2 * K * np.log(m)
