# mistake: the logarithm of the product is taken
# fails: test_log_likelihood_surface_values
# says: The product of many densities underflows to 0
def log_likelihood_surface(x, mus, sigmas):
    d = norm.pdf(x, mus[:, None, None], sigmas[:, None])
    return np.log(np.prod(d, axis=-1))
