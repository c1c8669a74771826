# style: logarithm to base 2, turned into the natural one
def bic(log_likelihood, K, m):
    log_m = np.log2(m) / np.log2(np.e)
    return 3 * K * log_m - log_m - 2 * log_likelihood
