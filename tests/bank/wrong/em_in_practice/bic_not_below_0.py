# mistake: a negative BIC is replaced by 0
# fails: test_bic_values
# says: it is cut off at 0
def bic(log_likelihood, K, m):
    return max(0.0, -2 * log_likelihood + (3 * K - 1) * np.log(m))
