# mistake: the points are converted to the type of mus, which cuts them where the means are whole numbers
# fails: test_log_likelihood_surface_values
# says: the points are cut to whole numbers
def log_likelihood_surface(x, mus, sigmas):
    points = x.astype(mus.dtype)
    return np.array([[gaussian_log_likelihood(points, mu, s) for s in sigmas] for mu in mus])
