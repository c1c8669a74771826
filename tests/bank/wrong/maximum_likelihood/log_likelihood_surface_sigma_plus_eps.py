# mistake: a small number is added to sigma
# fails: test_log_likelihood_surface_values
# says: or something added to it
def log_likelihood_surface(x, mus, sigmas):
    return np.array([[gaussian_log_likelihood(x, a, s + 1e-6) for s in sigmas] for a in mus])
