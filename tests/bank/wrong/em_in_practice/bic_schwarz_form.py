# mistake: the form of Schwarz, log-likelihood minus half of the cost
# fails: test_bic_values
# says: the factor is 1
def bic(log_likelihood, K, m):
    return log_likelihood - (3 * K - 1) / 2 * np.log(m)
