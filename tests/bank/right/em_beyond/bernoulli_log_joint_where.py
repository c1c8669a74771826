# style: np.where picks the factor, a logarithm of each, then the sum
def bernoulli_log_joint(x, theta, p):
    factors = np.where(x[:, np.newaxis] == 1, theta, 1 - theta)
    return np.log(p)[np.newaxis, :] + np.sum(np.log(factors), axis=-1)
