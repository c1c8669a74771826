# mistake: the component densities are averaged with equal weights instead of p_k
# fails: test_mixture_pdf_values
# says: all components have the same weight 1/K instead of p_k
def mixture_pdf(x, mu, sigma, p):
    return norm.pdf(x[:, None], mu, sigma).mean(axis=1)
