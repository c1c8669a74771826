# style: products of ten points, added up as logarithms
def log_likelihood(x, mu, sigma, p):
    f = norm.pdf(x[:, None], mu, sigma) @ p
    return sum(np.log(np.prod(f[i : i + 10])) for i in range(0, len(f), 10))
