# mistake: the result is printed and not returned
# fails: test_mixture_pdf_values test_mixture_pdf_components
# says: nothing is returned
def mixture_pdf(x, mu, sigma, p):
    density = (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
    print(density)
