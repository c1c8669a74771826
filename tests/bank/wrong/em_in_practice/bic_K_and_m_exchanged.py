# mistake: K and m exchanged
# fails: test_bic_parameters
# says: K and m are exchanged
def bic(log_likelihood, K, m):
    return -2 * log_likelihood + (3 * m - 1) * np.log(K)
