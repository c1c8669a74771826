# mistake: sigma is squared in place, the value is right but the argument of the caller is changed
# fails: test_log_likelihood_value test_em_right_answer
# says: the argument sigma is changed in place
def log_likelihood(x, mu, sigma, p):
    sigma **= 2
    d = x[:, None] - mu
    dens = np.exp(-(d**2) / (2 * sigma)) / np.sqrt(2 * np.pi * sigma)
    return np.log((p * dens).sum(axis=1)).sum()
