# mistake: x is not made a column, so the shapes (m,) and (K,) do not fit together
def mixture_pdf(x, mu, sigma, p):
    return np.sum(p * norm.pdf(x, mu, sigma))
