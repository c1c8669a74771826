# mistake: the means are converted to the type of x, which cuts them where the points are whole numbers
# fails: test_log_likelihood_surface_values
# says: mus are cut to whole numbers
def log_likelihood_surface(x, mus, sigmas):
    centres = np.array(mus, dtype=x.dtype)
    return norm.logpdf(x, centres[:, None, None], sigmas[:, None]).sum(axis=-1)
