# mistake: cut to a whole number
# fails: test_bic_parameters
# says: cut to a whole number
def bic(log_likelihood, K, m):
    return int(-2 * log_likelihood + (3 * K - 1) * np.log(m))
