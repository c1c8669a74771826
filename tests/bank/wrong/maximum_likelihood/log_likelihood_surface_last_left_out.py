# mistake: the ranges end one too early
# fails: test_log_likelihood_surface_values
# says: a row is left at 0
def log_likelihood_surface(x, mus, sigmas):
    surface = np.zeros((len(mus), len(sigmas)))
    for j in range(len(mus) - 1):
        for r in range(len(sigmas) - 1):
            surface[j, r] = gaussian_log_likelihood(x, mus[j], sigmas[r])
    return surface
