# style: in place, on an array of its own
def gaussian_log_likelihood(x, mu, sigma):
    d = np.array(x, dtype=float)
    d -= mu
    d /= sigma
    return -np.sum(d * d) / 2 - d.size * (np.log(sigma) + np.log(2 * np.pi) / 2)
