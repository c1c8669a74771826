# style: the loop over sigmas is outside
def log_likelihood_surface(x, mus, sigmas):
    S = np.empty((len(mus), len(sigmas)))
    for r, sigma in enumerate(sigmas):
        for j, mu in enumerate(mus):
            S[j, r] = gaussian_log_likelihood(x, mu, sigma)
    return S
