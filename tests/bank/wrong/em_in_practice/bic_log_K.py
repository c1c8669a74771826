# mistake: log K
# fails: test_bic_parameters
# says: costs log K
def bic(log_likelihood, K, m):
    return -2 * log_likelihood + (3 * K - 1) * np.log(K)
