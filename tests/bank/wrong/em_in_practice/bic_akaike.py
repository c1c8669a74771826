# mistake: AIC
# fails: test_bic_parameters
# says: That is AIC
def bic(log_likelihood, K, m):
    return -2 * log_likelihood + 2 * (3 * K - 1)
