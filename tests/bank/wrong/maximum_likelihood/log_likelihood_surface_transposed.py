# mistake: the loops are exchanged, so the rows belong to sigmas
# fails: test_log_likelihood_surface_form
# says: transposed
def log_likelihood_surface(x, mus, sigmas):
    return np.array([[gaussian_log_likelihood(x, mu, sigma) for mu in mus] for sigma in sigmas])
