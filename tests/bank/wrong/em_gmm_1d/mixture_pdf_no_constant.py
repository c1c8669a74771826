# mistake: the constant sqrt(2 pi) is missing
def mixture_pdf(x, mu, sigma, p):
    z = (x[:, None] - mu) / sigma
    dens = np.exp(-0.5 * z**2) / sigma
    return dens @ p
