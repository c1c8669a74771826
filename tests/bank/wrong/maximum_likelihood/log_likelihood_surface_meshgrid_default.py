# mistake: np.meshgrid without indexing="ij" puts mus along the columns
# fails: test_log_likelihood_surface_form
# says: transposed
def log_likelihood_surface(x, mus, sigmas):
    M, S = np.meshgrid(mus, sigmas)
    surface = np.zeros(M.shape)
    for i in range(M.shape[0]):
        for j in range(M.shape[1]):
            surface[i, j] = gaussian_log_likelihood(x, M[i, j], S[i, j])
    return surface
