# style: mantissas are multiplied, exponents added
def log_likelihood(x, mu, sigma, p):
    mantissa, exponent = 1.0, 0
    for point in x:
        mantissa, more = np.frexp(mantissa * np.sum(p * norm.pdf(point, mu, sigma)))
        exponent += int(more)
    return np.log(mantissa) + exponent * np.log(2)
