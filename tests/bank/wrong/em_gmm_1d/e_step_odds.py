# mistake: divided by the sum of the other components only (odds instead of probability)
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    total = q.sum(axis=1, keepdims=True)
    return q / (total - q)
