# mistake: sigma is squared in place, the value is right but the argument of the caller is changed
# fails: test_mixture_pdf_values
# says: the argument sigma is changed in place
def mixture_pdf(x, mu, sigma, p):
    sigma **= 2
    d = x[:, None] - mu
    return (p * np.exp(-(d**2) / (2 * sigma)) / np.sqrt(2 * np.pi * sigma)).sum(axis=1)
