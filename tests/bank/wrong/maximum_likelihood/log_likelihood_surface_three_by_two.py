# mistake: the shape is written into the function
# fails: test_log_likelihood_surface_form
# says: is a size fixed
def log_likelihood_surface(x, mus, sigmas):
    surface = np.zeros((3, 2))
    for j in range(3):
        for r in range(2):
            surface[j, r] = gaussian_log_likelihood(x, mus[j], sigmas[r])
    return surface
