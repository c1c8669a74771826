# mistake: the points are made integers
# fails: test_log_likelihood_surface_values
# says: the points are cut to whole numbers
def log_likelihood_surface(x, mus, sigmas):
    points = np.array(x, dtype=int)
    return np.array([[gaussian_log_likelihood(points, a, s) for s in sigmas] for a in mus])
