# mistake: only the first row and the first column are computed, the rest by adding them as if the surface were a sum
# fails: test_log_likelihood_surface_values
# says: In all columns the rows differ by the same
def log_likelihood_surface(x, mus, sigmas):
    column = np.array([gaussian_log_likelihood(x, mu, sigmas[0]) for mu in mus])
    row = np.array([gaussian_log_likelihood(x, mus[0], sigma) for sigma in sigmas])
    return column[:, np.newaxis] + row - row[0]
