# mistake: the rows are kept by the value of mu, so equal mus share one
# fails: test_log_likelihood_surface_values
# says: with two equal mus
def log_likelihood_surface(x, mus, sigmas):
    rows = {mu: [gaussian_log_likelihood(x, mu, sigma) for sigma in sigmas] for mu in mus}
    return np.array(list(rows.values()))
