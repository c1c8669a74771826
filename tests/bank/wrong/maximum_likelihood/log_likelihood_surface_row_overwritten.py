# mistake: all values of a row are written to its first place
# fails: test_log_likelihood_surface_values
# says: a column is left at 0
def log_likelihood_surface(x, mus, sigmas):
    surface = np.zeros((len(mus), len(sigmas)))
    for j, mu in enumerate(mus):
        for sigma in sigmas:
            surface[j, 0] = gaussian_log_likelihood(x, mu, sigma)
    return surface
