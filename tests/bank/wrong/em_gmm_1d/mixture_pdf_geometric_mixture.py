# mistake: the densities are averaged geometrically (logarithms weighted by p) and not arithmetically
# fails: test_mixture_pdf_values
# says: raised to the power p_k and multiplied
def mixture_pdf(x, mu, sigma, p):
    return np.exp(np.sum(p * norm.logpdf(x[:, np.newaxis], mu, sigma), axis=1))
