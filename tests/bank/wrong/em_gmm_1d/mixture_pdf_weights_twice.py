# mistake: the weights are multiplied twice
# fails: test_mixture_pdf_values
# says: the weights p_k are there twice
def mixture_pdf(x, mu, sigma, p):
    return (p * p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
