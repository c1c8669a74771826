# mistake: the table has the type of mus, so it is truncated where mus holds integers
# fails: test_log_likelihood_surface_values
# says: All entries are whole numbers
def log_likelihood_surface(x, mus, sigmas):
    S = np.zeros((len(mus), len(sigmas)), dtype=mus.dtype)
    for j in range(len(mus)):
        for r in range(len(sigmas)):
            S[j, r] = gaussian_log_likelihood(x, mus[j], sigmas[r])
    return S
