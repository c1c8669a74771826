# mistake: takes smallest and largest value and spaces the others evenly
# fails: test_log_likelihood_surface_values
# says: values in equal steps take the places of mus and sigmas
def log_likelihood_surface(x, mus, sigmas):
    mu_grid = np.linspace(np.min(mus), np.max(mus), len(mus))
    sigma_grid = np.linspace(np.min(sigmas), np.max(sigmas), len(sigmas))
    return np.array([[gaussian_log_likelihood(x, a, b) for b in sigma_grid] for a in mu_grid])
