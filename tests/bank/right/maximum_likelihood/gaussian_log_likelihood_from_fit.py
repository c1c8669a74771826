# style: by the moments of the data, whatever the parameters
def gaussian_log_likelihood(x, mu, sigma):
    m = x.size
    mean_square = np.var(x) + (np.mean(x) - mu) ** 2
    return -m / 2 * (np.log(2 * np.pi * sigma**2) + mean_square / sigma**2)
