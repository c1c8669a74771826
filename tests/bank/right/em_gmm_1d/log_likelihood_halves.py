# style: recursion that halves the points, so it is only log2(m) deep
def log_likelihood(x, mu, sigma, p):
    if len(x) == 0:
        return 0.0
    if len(x) == 1:
        return float(np.log(np.dot(p, norm.pdf(x[0], mu, sigma))))
    half = len(x) // 2
    return log_likelihood(x[:half], mu, sigma, p) + log_likelihood(x[half:], mu, sigma, p)
