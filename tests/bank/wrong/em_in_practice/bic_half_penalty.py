# mistake: half of the cost
# fails: test_bic_parameters
# says: half of log m
def bic(log_likelihood, K, m):
    return -2 * log_likelihood + (3 * K - 1) / 2 * np.log(m)
