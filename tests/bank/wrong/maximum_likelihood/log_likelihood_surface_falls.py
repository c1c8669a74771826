# mistake: the distance from the maximum is returned
# fails: test_log_likelihood_surface_values
# says: distance from the maximum
def log_likelihood_surface(x, mus, sigmas):
    S = np.array([[gaussian_log_likelihood(x, mu, sigma) for sigma in sigmas] for mu in mus])
    return S.max() - S
