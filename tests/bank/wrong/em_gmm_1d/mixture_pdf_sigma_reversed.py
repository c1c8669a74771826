# mistake: every component gets the standard deviation of the other one
# fails: test_mixture_pdf_values
# says: the sigma_k are exchanged, sigma[0] belongs to component 1
def mixture_pdf(x, mu, sigma, p):
    total = np.zeros(len(x))
    for k in range(len(mu)):
        total += p[k] * norm.pdf(x, mu[k], sigma[-1 - k])
    return total
