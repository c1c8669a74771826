# style: parameters counted one kind after the other
def bic(log_likelihood, K, m):
    means, sigmas, weights = K, K, K - 1
    return -2 * log_likelihood + (means + sigmas + weights) * np.log(m)
