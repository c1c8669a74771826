# mistake: x is shifted in place in the loop, so the argument of the caller is changed
# fails: test_mixture_pdf_values
# says: the argument x is changed in place
def mixture_pdf(x, mu, sigma, p):
    total = np.zeros(len(x))
    for k in range(len(mu)):
        x -= mu[k]
        total += p[k] * norm.pdf(x, 0, sigma[k])
    return total
