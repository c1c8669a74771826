# style: formula (2) written out, a loop over the components that adds up
def mixture_pdf(x, mu, sigma, p):
    f = 0
    for k in range(len(mu)):
        d = x - mu[k]
        f = f + p[k] / (np.sqrt(2 * np.pi) * sigma[k]) * np.exp(-d * d / 2 / sigma[k] / sigma[k])
    return f
