# mistake: functools.reduce multiplies the running sum's density by the next weight, since the brackets are missing
# fails: test_mixture_pdf_values
# says: one component alone has the density of (2)
def mixture_pdf(x, mu, sigma, p):
    total = np.zeros(len(x))
    for k in range(len(mu)):
        total = (total + norm.pdf(x, mu[k], sigma[k])) * p[k]
    return total
