# mistake: 3 ** K - 1 parameters
# fails: test_bic_parameters
# says: 3 to the power of K
def bic(log_likelihood, K, m):
    return -2 * log_likelihood + (3**K - 1) * np.log(m)
