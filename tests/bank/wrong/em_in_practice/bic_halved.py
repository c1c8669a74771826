# mistake: half of all of it
# fails: test_bic_values
# says: all of the result is half of (6)
def bic(log_likelihood, K, m):
    return -log_likelihood + 0.5 * (3 * K - 1) * np.log(m)
