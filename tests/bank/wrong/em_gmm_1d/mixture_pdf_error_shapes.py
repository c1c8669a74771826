# mistake: x is not made a column, so the shapes (m,) and (K,) do not fit together
# fails: test_mixture_pdf_values test_mixture_pdf_components
# says: ValueError
def mixture_pdf(x, mu, sigma, p):
    return np.sum(p * norm.pdf(x, mu, sigma))
