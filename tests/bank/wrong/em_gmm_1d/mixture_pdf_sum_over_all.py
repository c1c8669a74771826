# mistake: summed over points and components, a single number is returned
def mixture_pdf(x, mu, sigma, p):
    return np.sum(p * norm.pdf(x[:, None], mu, sigma))
