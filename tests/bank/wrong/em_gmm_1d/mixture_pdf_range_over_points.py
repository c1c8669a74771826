# mistake: the loop over the components runs over the number of points
# fails: test_mixture_pdf_values test_mixture_pdf_components
# says: There are 5 points, len(x), and 2 components
def mixture_pdf(x, mu, sigma, p):
    f = np.zeros(len(x))
    for k in range(len(x)):
        f += p[k] * norm.pdf(x, mu[k], sigma[k])
    return f
