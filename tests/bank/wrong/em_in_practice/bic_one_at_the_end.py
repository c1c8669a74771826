# mistake: 1 subtracted at the end
# fails: test_bic_parameters
# says: 1 is subtracted at the end
def bic(log_likelihood, K, m):
    return -2 * log_likelihood + 3 * K * np.log(m) - 1
