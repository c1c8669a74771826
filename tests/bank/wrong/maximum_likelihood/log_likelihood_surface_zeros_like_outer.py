# mistake: the table is made like mus, which may hold integers
# fails: test_log_likelihood_surface_values
# says: whole numbers
def log_likelihood_surface(x, mus, sigmas):
    S = np.zeros_like(np.outer(mus, np.ones(len(sigmas), dtype=int)))
    for j, mu in enumerate(mus):
        for r, sigma in enumerate(sigmas):
            S[j, r] = gaussian_log_likelihood(x, mu, sigma)
    return S
