# style: loop over the components, added to an array of zeros
def mixture_pdf(x, mu, sigma, p):
    result = np.zeros(len(x))
    for k in range(len(mu)):
        result += p[k] * norm.pdf(x, mu[k], sigma[k])
    return result
