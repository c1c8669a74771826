# mistake: the result is rounded to one decimal
# fails: test_log_likelihood_value test_log_likelihood_many_points
# says: nearly right
def log_likelihood(x, mu, sigma, p):
    return round(float(np.log((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)).sum()), 1)
