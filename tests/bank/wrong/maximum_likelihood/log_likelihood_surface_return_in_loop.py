# mistake: return stands inside the loop over mus
# fails: test_log_likelihood_surface_values
# says: a row is left at 0
def log_likelihood_surface(x, mus, sigmas):
    surface = np.zeros((len(mus), len(sigmas)))
    for j in range(len(mus)):
        for r in range(len(sigmas)):
            surface[j, r] = gaussian_log_likelihood(x, mus[j], sigmas[r])
        return surface
