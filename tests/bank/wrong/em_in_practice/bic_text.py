# mistake: a text
# fails: test_bic_values
# says: is a text
def bic(log_likelihood, K, m):
    return str(-2 * log_likelihood + (3 * K - 1) * np.log(m))
