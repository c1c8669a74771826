# mistake: mus are replaced by equal steps
# fails: test_log_likelihood_surface_values
# says: values in equal steps
def log_likelihood_surface(x, mus, sigmas):
    mus = np.linspace(mus[0], mus[-1], len(mus))
    return np.array([[gaussian_log_likelihood(x, mu, sigma) for sigma in sigmas] for mu in mus])
