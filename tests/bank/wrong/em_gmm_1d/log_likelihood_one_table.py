# mistake: an array of shape (1, 1)
# fails: test_log_likelihood_value
# says: an array of the shape (1
def log_likelihood(x, mu, sigma, p):
    return np.sum(
        np.log(np.sum(p * norm.pdf(x[:, None], mu, sigma), axis=1, keepdims=True)),
        axis=0,
        keepdims=True,
    )
