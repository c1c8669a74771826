# mistake: logarithm to base 10
# fails: test_bic_parameters
# says: base 10
def bic(log_likelihood, K, m):
    return -2 * log_likelihood + (3 * K - 1) * np.log10(m)
