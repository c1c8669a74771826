# style: log odds for the pixels that are 1, the empty picture in front
def bernoulli_log_joint(x, theta, p):
    empty = np.log1p(-theta).sum(axis=1)
    return np.log(p) + empty + x @ (np.log(theta) - np.log1p(-theta)).T
