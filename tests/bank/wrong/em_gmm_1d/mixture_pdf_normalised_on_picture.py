# mistake: each component is divided by its probability between -10 and 11, as if nothing lay outside
# fails: test_mixture_pdf_values
# says: is it divided by what lies within some range
def mixture_pdf(x, mu, sigma, p):
    inside = norm.cdf(11, mu, sigma) - norm.cdf(-10, mu, sigma)
    return norm.pdf(x[:, np.newaxis], mu, sigma) @ (p / np.maximum(inside, 1e-12))
