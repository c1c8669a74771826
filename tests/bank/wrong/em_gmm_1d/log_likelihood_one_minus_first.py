# mistake: 1 - p[0] for the last component, which holds for two components only
# fails: test_log_likelihood_many_points
# says: Does the sum in (4) run over all k?
def log_likelihood(x, mu, sigma, p):
    w = np.append(p[:-1], 1 - p[0])
    return np.log(norm.pdf(x[:, None], mu, sigma) @ w).sum()
