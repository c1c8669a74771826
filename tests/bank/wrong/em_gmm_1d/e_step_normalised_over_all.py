# mistake: divided by the sum over all points and components
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x[:, None], mu, sigma)
    return q / np.sum(q)
