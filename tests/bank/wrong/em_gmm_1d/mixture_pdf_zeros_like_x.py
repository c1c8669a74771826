# mistake: np.zeros_like(x), which cuts the densities to whole numbers if x holds integers
# fails: test_mixture_pdf_values
# says: where x and mu hold integers the densities are cut to whole numbers
def mixture_pdf(x, mu, sigma, p):
    f = np.zeros_like(x)
    for k in range(len(mu)):
        f[:] = f + p[k] * norm.pdf(x, mu[k], sigma[k])
    return f
