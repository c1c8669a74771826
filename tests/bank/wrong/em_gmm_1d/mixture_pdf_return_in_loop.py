# mistake: return stands inside the loop, only the first component is counted
# fails: test_mixture_pdf_values
# says: only component 1 is there
def mixture_pdf(x, mu, sigma, p):
    result = np.zeros(len(x))
    for k in range(len(mu)):
        result += p[k] * norm.pdf(x, mu[k], sigma[k])
        return result
