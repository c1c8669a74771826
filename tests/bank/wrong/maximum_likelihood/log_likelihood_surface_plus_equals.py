# mistake: each value is added to the whole table
# fails: test_log_likelihood_surface_values
# says: all entries are the same
def log_likelihood_surface(x, mus, sigmas):
    S = np.zeros((len(mus), len(sigmas)))
    for j, mu in enumerate(mus):
        for r, sigma in enumerate(sigmas):
            S += gaussian_log_likelihood(x, mu, sigma)
    return S
