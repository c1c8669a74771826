# mistake: 4K - 1 parameters
# fails: test_bic_parameters
# says: the parameters cost
def bic(log_likelihood, K, m):
    return -2 * log_likelihood + (4 * K - 1) * np.log(m)
