# style: the square is expanded, three sums
def gaussian_log_likelihood(x, mu, sigma):
    m = len(x)
    squares = np.sum(x**2) - 2 * mu * np.sum(x) + m * mu**2
    return -m * np.log(sigma * np.sqrt(2 * np.pi)) - squares / (2 * sigma**2)
