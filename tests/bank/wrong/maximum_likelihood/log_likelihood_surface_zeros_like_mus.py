# mistake: the table holds integers
# fails: test_log_likelihood_surface_values
# says: whole numbers
def log_likelihood_surface(x, mus, sigmas):
    S = np.zeros((len(mus), len(sigmas)), dtype=int)
    for j, mu in enumerate(mus):
        for r, sigma in enumerate(sigmas):
            S[j, r] = gaussian_log_likelihood(x, mu, sigma)
    return S
