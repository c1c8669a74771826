# style: matrix product of densities and weights
def log_likelihood(x, mu, sigma, p):
    dens = np.exp(-0.5 * np.subtract.outer(x, mu) ** 2 / sigma**2)
    dens = dens / np.sqrt(2 * np.pi * sigma**2)
    return np.log(dens @ p).sum()
