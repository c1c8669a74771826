# mistake: product over the components instead of sum
# fails: test_mixture_pdf_values
# says: the weighted densities are multiplied
def mixture_pdf(x, mu, sigma, p):
    return np.prod(p * norm.pdf(x[:, None], mu, sigma), axis=1)
