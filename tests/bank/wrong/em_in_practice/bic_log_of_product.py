# mistake: the logarithm of count times m
# fails: test_bic_parameters
# says: product of the count and m
def bic(log_likelihood, K, m):
    return -2 * log_likelihood + np.log((3 * K - 1) * m)
