# style: own Gaussian density instead of scipy, zip
def gaussian(x, mu, sigma):
    return np.exp(-((x - mu) ** 2) / (2 * sigma**2)) / np.sqrt(2 * np.pi * sigma**2)


def mixture_pdf(x, mu, sigma, p):
    return sum(w * gaussian(x, m, s) for m, s, w in zip(mu, sigma, p))
