# mistake: norm.sf instead of norm.pdf
# fails: test_log_likelihood_value
# says: survival functions (norm.sf) are used
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log(norm.sf(x[:, None], mu, sigma) @ p))
