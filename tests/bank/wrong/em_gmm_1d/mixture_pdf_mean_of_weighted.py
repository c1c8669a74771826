# mistake: mean instead of sum over the components, too small by the factor K
# fails: test_mixture_pdf_values
# says: the mean over the components is taken
def mixture_pdf(x, mu, sigma, p):
    return np.mean(p * norm.pdf(x[:, None], mu, sigma), axis=1)
