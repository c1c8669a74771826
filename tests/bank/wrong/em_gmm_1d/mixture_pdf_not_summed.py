# mistake: the weighted densities are not summed, shape (m, K) is returned
# fails: test_mixture_pdf_values test_mixture_pdf_components
# says: the components are not added up
def mixture_pdf(x, mu, sigma, p):
    return p * norm.pdf(x[:, None], mu, sigma)
