# mistake: np.squeeze, so one point gives the shape ()
# fails: test_mixture_pdf_values
# says: with one point the result has the shape (), expected (1,)
def mixture_pdf(x, mu, sigma, p):
    return np.squeeze((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1))
