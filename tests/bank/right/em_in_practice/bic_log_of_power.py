# style: the logarithm of a likelihood with a penalty, times minus two
def bic(log_likelihood, K, m):
    penalised = log_likelihood - 0.5 * (3 * K - 1) * np.log(m)
    return -2 * penalised
