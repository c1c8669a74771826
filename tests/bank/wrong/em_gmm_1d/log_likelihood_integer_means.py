# mistake: distances in a table of the type of mu
# fails: test_log_likelihood_value
# says: where mu holds whole numbers
def log_likelihood(x, mu, sigma, p):
    total = 0.0
    for point in x:
        z = np.empty_like(mu)
        z[:] = (point - mu) / sigma
        total += np.log(np.sum(p * np.exp(-(z**2) / 2) / (np.sqrt(2 * np.pi) * sigma)))
    return total
