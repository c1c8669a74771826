# mistake: [[0] * R] * J is one row J times, so all rows are equal to the last
# fails: test_log_likelihood_surface_values
# says: all rows are those of the last mu
def log_likelihood_surface(x, mus, sigmas):
    S = [[0] * len(sigmas)] * len(mus)
    for j, mu in enumerate(mus):
        for r, sigma in enumerate(sigmas):
            S[j][r] = gaussian_log_likelihood(x, mu, sigma)
    return np.array(S)
