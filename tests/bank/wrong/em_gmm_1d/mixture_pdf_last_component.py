# mistake: = instead of += in the loop, only the last component is left
# fails: test_mixture_pdf_values
# says: only the last component is there
def mixture_pdf(x, mu, sigma, p):
    result = np.zeros(len(x))
    for k in range(len(mu)):
        result = p[k] * norm.pdf(x, mu[k], sigma[k])
    return result
