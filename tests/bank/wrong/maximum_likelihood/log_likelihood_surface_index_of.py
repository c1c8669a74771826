# mistake: finds the row by list.index, so the second of two equal mus is never filled and stays 0
# fails: test_log_likelihood_surface_values
# says: rows of two equal mus differ
def log_likelihood_surface(x, mus, sigmas):
    S = np.zeros((len(mus), len(sigmas)))
    for mu in mus:
        j = list(mus).index(mu)
        for r in range(len(sigmas)):
            S[j, r] = gaussian_log_likelihood(x, mu, sigmas[r])
    return S
