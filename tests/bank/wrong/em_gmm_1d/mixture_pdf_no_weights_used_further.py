# mistake: the weights p_k are forgotten, and log_likelihood adds up the logarithms of that
# fails: test_mixture_pdf_values
# says: the weights p_k are missing
def mixture_pdf(x, mu, sigma, p):
    return norm.pdf(x[:, None], mu, sigma).sum(axis=1)


def log_likelihood(x, mu, sigma, p):
    return np.log(mixture_pdf(x, mu, sigma, p)).sum()
