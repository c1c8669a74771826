# mistake: np.log1p(m)
# fails: test_bic_parameters
# says: as with np.log1p
def bic(log_likelihood, K, m):
    return -2 * log_likelihood + (3 * K - 1) * np.log1p(m)
