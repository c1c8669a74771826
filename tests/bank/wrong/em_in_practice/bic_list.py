# mistake: a list with one number
# fails: test_bic_values
# says: it should be one number
def bic(log_likelihood, K, m):
    return [-2 * log_likelihood + (3 * K - 1) * np.log(m)]
