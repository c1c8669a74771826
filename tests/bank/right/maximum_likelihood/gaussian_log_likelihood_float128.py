# style: in long double, by the formula
def gaussian_log_likelihood(x, mu, sigma):
    d = (np.asarray(x, dtype=np.longdouble) - mu) / sigma
    return float(-np.sum(d**2) / 2 - len(x) * np.log(np.sqrt(2 * np.pi) * sigma))
