# mistake: the density is computed, then its logarithm
# fails: test_log_gaussian_range test_e_step_range test_predict_far
# says: the logarithm of 0 is not finite
def log_gaussian(x, mu, cov):
    D = len(mu)
    d = x - mu
    squares = np.sum(d @ np.linalg.inv(cov) * d, axis=1)
    with np.errstate(divide="ignore"):
        return np.log(np.exp(-squares / 2) / np.sqrt((2 * np.pi) ** D * np.linalg.det(cov)))
