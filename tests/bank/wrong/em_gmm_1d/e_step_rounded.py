# mistake: the responsibilities are rounded to two decimals
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    return np.round(q / q.sum(axis=1, keepdims=True), 2)
