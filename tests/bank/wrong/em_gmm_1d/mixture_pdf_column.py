# mistake: a column of shape (m, 1) instead of shape (m,)
def mixture_pdf(x, mu, sigma, p):
    return np.sum(p * norm.pdf(x[:, None], mu, sigma), axis=1, keepdims=True)
