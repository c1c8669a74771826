# style: products with their binary exponents kept apart
def bernoulli_log_joint(x, theta, p):
    value, exponent = np.frexp(np.ones((len(x), 1)) * p)
    for pixel, t in zip(x.T, theta.T):
        value, more = np.frexp(value * np.where(pixel[:, None] == 1, t, 1 - t))
        exponent = exponent + more
    return np.log(value) + exponent * np.log(2)
