# mistake: the logarithm once more
# fails: test_bic_values
# says: (6)
def bic(log_likelihood, K, m):
    return -2 * np.log(-log_likelihood) + (3 * K - 1) * np.log(m)
