# mistake: the loop leaves out the last component
# fails: test_mixture_pdf_values test_mixture_pdf_components
# says: only component 1 is there
def mixture_pdf(x, mu, sigma, p):
    result = np.zeros(len(x))
    for k in range(len(mu) - 1):
        result += p[k] * norm.pdf(x, mu[k], sigma[k])
    return result
