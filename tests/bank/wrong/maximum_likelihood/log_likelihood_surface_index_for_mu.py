# mistake: the index of mu is used, not its value
# fails: test_log_likelihood_surface_values
# says: the indices 0, 1, 2 of mus
def log_likelihood_surface(x, mus, sigmas):
    S = np.zeros((len(mus), len(sigmas)))
    for j in range(len(mus)):
        for r in range(len(sigmas)):
            S[j, r] = gaussian_log_likelihood(x, j, sigmas[r])
    return S
