# mistake: a single component costs nothing
# fails: test_bic_parameters
# says: for K = 1 nothing is paid
def bic(log_likelihood, K, m):
    cost = (3 * K - 1) * np.log(m) if K > 1 else 0.0
    return -2 * log_likelihood + cost
