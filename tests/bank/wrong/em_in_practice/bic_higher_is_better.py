# mistake: the other sign in all of it
# fails: test_bic_values
# says: Lower is better
def bic(log_likelihood, K, m):
    return 2 * log_likelihood - (3 * K - 1) * np.log(m)
