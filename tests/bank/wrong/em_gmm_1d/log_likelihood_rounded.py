# mistake: the result is rounded to one decimal
def log_likelihood(x, mu, sigma, p):
    return round(float(np.log((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)).sum()), 1)
