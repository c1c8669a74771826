# mistake: the weights p_k are forgotten
# fails: test_mixture_pdf_values
# says: the weights p_k are missing
def mixture_pdf(x, mu, sigma, p):
    return norm.pdf(x[:, None], mu, sigma).sum(axis=1)
