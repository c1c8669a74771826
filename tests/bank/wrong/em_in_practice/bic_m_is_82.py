# mistake: written for 82 points
# fails: test_bic_parameters
# says: does not depend on m
def bic(log_likelihood, K, m):
    return -2 * log_likelihood + (3 * K - 1) * np.log(82)
