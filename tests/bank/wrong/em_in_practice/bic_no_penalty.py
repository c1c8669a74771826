# mistake: no cost
# fails: test_bic_parameters
# says: are not paid for
def bic(log_likelihood, K, m):
    return -2 * log_likelihood
