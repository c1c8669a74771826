# style: no loop; the points stand on the first axis
def log_likelihood_surface(x, mus, sigmas):
    terms = norm.logpdf(np.asarray(x)[:, None, None], np.asarray(mus)[None, :, None], sigmas)
    return terms.sum(axis=0)
