# mistake: the absolute value of the log-likelihood
# fails: test_bic_values
# says: It can be above 0, too
def bic(log_likelihood, K, m):
    return 2 * abs(log_likelihood) + (3 * K - 1) * np.log(m)
