# style: the factor is |1 - x - theta|
def bernoulli_log_joint(x, theta, p):
    factors = np.abs(1 - x[:, None, :] - theta[None, :, :])
    return np.log(p) + np.add.reduce(np.log(factors), axis=2)
