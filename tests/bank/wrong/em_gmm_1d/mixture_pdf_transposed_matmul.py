# mistake: the table is transposed before it is multiplied with the weights
# fails: test_mixture_pdf_values test_mixture_pdf_components
# says: There are 5 points, len(x), and 2 components, len(mu)
def mixture_pdf(x, mu, sigma, p):
    return norm.pdf(x[:, None], mu, sigma).T @ p
