# style: recursion: each further component costs 3 log m
def bic(log_likelihood, K, m):
    if K == 1:
        return 2 * np.log(m) - 2 * log_likelihood
    return bic(log_likelihood, K - 1, m) + 3 * np.log(m)
