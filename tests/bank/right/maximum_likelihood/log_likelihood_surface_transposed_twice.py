# style: loops the other way round, transposed at the end
def log_likelihood_surface(x, mus, sigmas):
    return np.array([[gaussian_log_likelihood(x, a, s) for a in mus] for s in sigmas]).T
