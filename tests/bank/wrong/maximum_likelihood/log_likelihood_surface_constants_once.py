# mistake: in the broadcast formula the constants are counted once, not for each point
# fails: test_log_likelihood_surface_values
# says: counted once; each of the m points brings them
def log_likelihood_surface(x, mus, sigmas):
    squares = np.sum((x - mus[:, None]) ** 2, axis=1)
    return -0.5 * np.log(2 * np.pi) - np.log(sigmas) - squares[:, None] / (2 * sigmas**2)
