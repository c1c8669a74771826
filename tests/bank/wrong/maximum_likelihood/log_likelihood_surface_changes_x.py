# mistake: the points are centred in place, so the argument of the caller is changed
# fails: test_log_likelihood_surface_values
# says: the argument x is changed in place
def log_likelihood_surface(x, mus, sigmas):
    centre = x.mean()
    x -= centre
    return np.array([[gaussian_log_likelihood(x, mu - centre, s) for s in sigmas] for mu in mus])
