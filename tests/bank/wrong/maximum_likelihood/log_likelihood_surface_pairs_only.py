# mistake: zip makes pairs, where every mu goes with every sigma
# fails: test_log_likelihood_surface_form test_log_likelihood_surface_values
# says: every mu goes with every sigma
def log_likelihood_surface(x, mus, sigmas):
    return np.array([gaussian_log_likelihood(x, mu, sigma) for mu, sigma in zip(mus, sigmas)])
