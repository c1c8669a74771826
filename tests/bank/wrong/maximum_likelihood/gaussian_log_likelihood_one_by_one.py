# mistake: a scalar product of columns, so the result has the shape (1, 1)
# fails: test_gaussian_log_likelihood_value
# says: one number, not an array of shape (1, 1)
def gaussian_log_likelihood(x, mu, sigma):
    d = ((x - mu) / sigma).reshape(-1, 1)
    return -0.5 * d.T @ d - len(d) * np.log(np.sqrt(2 * np.pi) * sigma)
