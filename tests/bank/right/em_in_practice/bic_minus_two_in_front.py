# style: minus two in front of a bracket, which holds half of the cost
def bic(log_likelihood, K, m):
    cost = (K + K + K - 1) / 2 * np.log(m)
    return -2 * (log_likelihood - cost)
