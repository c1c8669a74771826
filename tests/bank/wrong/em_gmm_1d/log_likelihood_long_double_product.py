# mistake: a product in long double, which underflows later
# fails: test_log_likelihood_many_points
# says: for 2010 points the value is -inf
def log_likelihood(x, mu, sigma, p):
    return float(np.log(np.prod((norm.pdf(x[:, None], mu, sigma) @ p).astype(np.longdouble))))
