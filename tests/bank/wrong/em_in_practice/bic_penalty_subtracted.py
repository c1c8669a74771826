# mistake: the cost is subtracted
# fails: test_bic_parameters
# says: is subtracted; in (6) it is added
def bic(log_likelihood, K, m):
    return -2 * log_likelihood - (3 * K - 1) * np.log(m)
