# mistake: a column of shape (m, 1) instead of shape (m,)
# fails: test_mixture_pdf_values
# says: the result has the shape
def mixture_pdf(x, mu, sigma, p):
    return np.sum(p * norm.pdf(x[:, None], mu, sigma), axis=1, keepdims=True)
