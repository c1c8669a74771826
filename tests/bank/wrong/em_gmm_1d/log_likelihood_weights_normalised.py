# mistake: each weight is divided by the largest one
# fails: test_log_likelihood_value
# says: the weights are divided by the largest of them
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log(norm.pdf(x[:, None], mu, sigma) @ (p / p.max())))
