# mistake: the loop leaves out the last component
def mixture_pdf(x, mu, sigma, p):
    result = np.zeros(len(x))
    for k in range(len(mu) - 1):
        result += p[k] * norm.pdf(x, mu[k], sigma[k])
    return result
