# mistake: every component gets the standard deviation of the other one
def mixture_pdf(x, mu, sigma, p):
    total = np.zeros(len(x))
    for k in range(len(mu)):
        total += p[k] * norm.pdf(x, mu[k], sigma[-1 - k])
    return total
