# style: point by point, without the function of Task 1
def log_likelihood_surface(x, mus, sigmas):
    surface = np.zeros((len(mus), len(sigmas)))
    for value in x:
        surface += norm.logpdf(value, mus.reshape(-1, 1), sigmas.reshape(1, -1))
    return surface
