# mistake: the weights of the first call are kept and used in all later calls with as many components
# fails: test_mixture_pdf_values test_mixture_pdf_components
# says: are no numbers kept from call to call
_weights = {}


def mixture_pdf(x, mu, sigma, p):
    weights = _weights.setdefault(len(mu), p)
    return np.sum(weights * norm.pdf(x[:, np.newaxis], mu, sigma), axis=1)
