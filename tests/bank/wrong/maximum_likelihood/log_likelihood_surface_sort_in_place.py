# mistake: mus and sigmas are sorted in place
# fails: test_log_likelihood_surface_values
# says: the argument mus is changed in place
def log_likelihood_surface(x, mus, sigmas):
    mus.sort()
    sigmas.sort()
    return np.array([[gaussian_log_likelihood(x, mu, sigma) for sigma in sigmas] for mu in mus])
