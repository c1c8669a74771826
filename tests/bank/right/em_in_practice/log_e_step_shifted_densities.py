# style: densities relative to the largest of the row, divided by their sum
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        a = np.log(p / sigma) - (x[:, None] - mu) ** 2 / (2 * sigma**2)
    top = a.max(axis=1, keepdims=True)
    weighted = np.exp(a - top)
    sums = weighted.sum(axis=1, keepdims=True)
    value = np.sum(np.log(sums) + top) - len(x) / 2 * np.log(2 * np.pi)
    return weighted / sums, value
