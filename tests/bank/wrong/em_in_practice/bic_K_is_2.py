# mistake: written for two components
# fails: test_bic_parameters
# says: does not depend on K
def bic(log_likelihood, K, m):
    return -2 * log_likelihood + 5 * np.log(m)
