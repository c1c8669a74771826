# style: einsum with the components first
def mixture_pdf(x, mu, sigma, p):
    t = (x[None, :] - mu[:, None]) / sigma[:, None]
    dens = np.exp(-0.5 * t**2) / (np.sqrt(2 * np.pi) * sigma[:, None])
    return np.einsum("k,ki->i", p, dens)
