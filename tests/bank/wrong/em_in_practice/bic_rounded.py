# mistake: rounded to whole numbers
# fails: test_bic_parameters
# says: rounded to 0 decimals
def bic(log_likelihood, K, m):
    return round(-2 * log_likelihood + (3 * K - 1) * np.log(m))
