# mistake: summed over points and components, a single number is returned
# fails: test_mixture_pdf_values test_mixture_pdf_components
# says: the result has the shape
def mixture_pdf(x, mu, sigma, p):
    return np.sum(p * norm.pdf(x[:, None], mu, sigma))
