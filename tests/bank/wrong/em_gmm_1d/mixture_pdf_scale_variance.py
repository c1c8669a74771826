# mistake: the variance sigma**2 is given to scipy as scale
# fails: test_mixture_pdf_values
# says: sigma is squared
def mixture_pdf(x, mu, sigma, p):
    result = np.zeros(len(x))
    for k in range(len(mu)):
        result += p[k] * norm.pdf(x, mu[k], sigma[k] ** 2)
    return result
