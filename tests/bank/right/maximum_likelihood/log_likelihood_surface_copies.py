# style: copies and Python floats go into the call
def log_likelihood_surface(x, mus, sigmas):
    return np.array(
        [[gaussian_log_likelihood(np.copy(x), float(mu), float(s)) for s in sigmas] for mu in mus]
    )
