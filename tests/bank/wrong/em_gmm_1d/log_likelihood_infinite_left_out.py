# mistake: points of very small density are left out
# fails: test_log_likelihood_value
# says: is left out
def log_likelihood(x, mu, sigma, p):
    f = norm.pdf(x[:, None], mu, sigma) @ p
    return np.log(f[f > 1e-12]).sum()
