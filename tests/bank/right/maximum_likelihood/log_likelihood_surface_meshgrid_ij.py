# style: np.meshgrid with indexing, and np.vectorize
def log_likelihood_surface(x, mus, sigmas):
    M, T = np.meshgrid(mus, sigmas, indexing="ij")
    return np.vectorize(lambda a, b: gaussian_log_likelihood(x, a, b))(M, T)
