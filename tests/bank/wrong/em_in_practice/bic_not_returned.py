# mistake: printed
# fails: test_bic_values test_bic_parameters
# says: nothing is returned
def bic(log_likelihood, K, m):
    print(-2 * log_likelihood + (3 * K - 1) * np.log(m))
