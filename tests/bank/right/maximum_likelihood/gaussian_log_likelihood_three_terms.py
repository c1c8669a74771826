# style: the right side of (2) term by term, the squares by a dot product
def gaussian_log_likelihood(x, mu, sigma):
    m = len(x)
    r = np.asarray(x) - mu
    return -m / 2 * np.log(2 * np.pi) - m * np.log(sigma) - r @ r / (2 * sigma**2)
