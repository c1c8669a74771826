# mistake: 0.01 is added to the denominator to avoid division by zero, rows sum to less than one
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    return q / (q.sum(axis=1, keepdims=True) + 0.01)
