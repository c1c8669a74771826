# mistake: = instead of += in the loop, only the last point is counted
def log_likelihood(x, mu, sigma, p):
    total = 0
    for xi in x:
        total = np.log(np.sum(p * norm.pdf(xi, mu, sigma)))
    return total
