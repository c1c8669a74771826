# style: a sum over an array of costs, as a 0-d array
def bic(log_likelihood, K, m):
    costs = np.full(3 * K - 1, np.log(m))
    return np.array(np.sum(costs) - 2 * log_likelihood)
