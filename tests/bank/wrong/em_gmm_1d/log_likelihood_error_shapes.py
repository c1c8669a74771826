# mistake: x is not made a column, so the shapes (m,) and (K,) do not fit together
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log(np.sum(p * norm.pdf(x, mu, sigma))))
