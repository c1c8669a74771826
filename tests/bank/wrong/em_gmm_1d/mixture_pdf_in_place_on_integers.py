# mistake: the copy of x that is changed in place has the type of x, so integers stop it
# fails: test_mixture_pdf_values
# says: An array that takes its type from x holds integers where x does
def mixture_pdf(x, mu, sigma, p):
    total = np.zeros(len(x))
    for k in range(len(mu)):
        d = x.copy()
        d -= mu[k]
        d /= sigma[k]
        total += p[k] * norm.pdf(d) / sigma[k]
    return total
