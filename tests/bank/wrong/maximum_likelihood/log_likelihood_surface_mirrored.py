# mistake: where the table is square only one half is computed and mirrored at the diagonal
# fails: test_log_likelihood_surface_values
# says: that of row r and column j, too
def log_likelihood_surface(x, mus, sigmas):
    S = np.array([[gaussian_log_likelihood(x, mu, s) for s in sigmas] for mu in mus])
    if len(mus) == len(sigmas):
        S = np.triu(S) + np.triu(S, 1).T
    return S
