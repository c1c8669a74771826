# mistake: turns the rows round, [::-1], so that the largest mu is on top (right for J = 1)
# fails: test_log_likelihood_surface_values
# says: the rows are reversed
def log_likelihood_surface(x, mus, sigmas):
    S = norm.logpdf(x, mus[:, None, None], sigmas[:, None]).sum(axis=2)
    return S[::-1]
