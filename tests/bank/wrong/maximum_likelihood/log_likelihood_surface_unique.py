# mistake: np.unique sorts mus and drops repeated ones
# fails: test_log_likelihood_surface_values
# says: mus are sorted
def log_likelihood_surface(x, mus, sigmas):
    rows = []
    for mu in np.unique(mus):
        rows.append([gaussian_log_likelihood(x, mu, sigma) for sigma in sigmas])
    return np.array(rows)
