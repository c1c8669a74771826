# mistake: x is not made a column, so the shapes (m,) and (K,) do not fit together
def e_step(x, mu, sigma, p):
    q = p * norm.pdf(x, mu, sigma)
    return q / q.sum()
