# mistake: clips the standardised distances to 10, so farther points count too little
# fails: test_gaussian_log_likelihood_underflow
# says: far points clipped
def gaussian_log_likelihood(x, mu, sigma):
    z = np.clip((x - mu) / sigma, -10, 10)
    return float(np.sum(-0.5 * np.log(2 * np.pi) - np.log(sigma) - 0.5 * z**2))
