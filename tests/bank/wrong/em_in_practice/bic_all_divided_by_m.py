# mistake: all divided by m
# fails: test_bic_values
# says: divided by m
def bic(log_likelihood, K, m):
    return (-2 * log_likelihood + (3 * K - 1) * np.log(m)) / m
