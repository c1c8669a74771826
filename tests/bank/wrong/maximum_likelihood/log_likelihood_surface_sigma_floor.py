# mistake: sigma is kept from being below 0.1
# fails: test_log_likelihood_surface_values
# says: sigma kept from being small
def log_likelihood_surface(x, mus, sigmas):
    return np.array(
        [[gaussian_log_likelihood(x, mu, max(sigma, 0.1)) for sigma in sigmas] for mu in mus]
    )
