# mistake: m for log m
# fails: test_bic_parameters
# says: costs m; in (6)
def bic(log_likelihood, K, m):
    return -2 * log_likelihood + (3 * K - 1) * m
