# style: helper for one point, extra print
def log_density(value, mu, sigma, p):
    return np.log(np.dot(p, norm.pdf(value, mu, sigma)))


def log_likelihood(x, mu, sigma, p):
    total = 0
    for value in x:
        total += log_density(value, mu, sigma, p)
    print(f"log-likelihood: {total:.4f}")
    return total
