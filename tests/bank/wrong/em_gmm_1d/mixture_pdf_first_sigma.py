# mistake: the standard deviation of component 1 is used for all components
# fails: test_mixture_pdf_values
# says: all components have the sigma of component 1
def mixture_pdf(x, mu, sigma, p):
    total = np.zeros(len(x))
    for k in range(len(mu)):
        total += p[k] * norm.pdf(x, mu[k], sigma[0])
    return total
