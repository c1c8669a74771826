# mistake: divided by the largest entry of each row instead of by the sum
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    return q / q.max(axis=1, keepdims=True)
