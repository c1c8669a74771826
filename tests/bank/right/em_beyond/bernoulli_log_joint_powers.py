# style: powers for both kinds of pixels, the logarithm before the sum
def bernoulli_log_joint(x, theta, p):
    pixel = x[:, None, :]
    factors = theta**pixel * (1 - theta) ** (1 - pixel)
    return np.log(factors).sum(axis=2) + np.log(p)
