# style: a loop over the points
def log_likelihood_surface(x, mus, sigmas):
    S = np.zeros((len(mus), len(sigmas)))
    for v in x:
        S += norm.logpdf(v, np.asarray(mus)[:, None], sigmas)
    return S
