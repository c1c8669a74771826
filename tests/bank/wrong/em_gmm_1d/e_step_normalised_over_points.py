# mistake: normalised over the points (axis 0), the columns sum to one instead of the rows
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    return q / q.sum(axis=0)
