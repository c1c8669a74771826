# mistake: half of the number of parameters, by //
# fails: test_bic_parameters
# says: halved by // or int?
def bic(log_likelihood, K, m):
    return 2 * (-log_likelihood + (3 * K - 1) // 2 * np.log(m))
