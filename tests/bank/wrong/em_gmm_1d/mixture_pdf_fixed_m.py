# mistake: the loop runs over 40 points, however many there are
# fails: test_mixture_pdf_values test_mixture_pdf_components
# says: There are 5 points, len(x), and 2 components
def mixture_pdf(x, mu, sigma, p):
    f = np.zeros(40)
    for i in range(40):
        f[i] = np.sum(p * norm.pdf(x[i], mu, sigma))
    return f
