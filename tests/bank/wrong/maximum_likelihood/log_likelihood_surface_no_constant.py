# mistake: in the broadcast formula the constant with 2 pi is left out
# fails: test_log_likelihood_surface_values
# says: the term with 2 pi is missing
def log_likelihood_surface(x, mus, sigmas):
    squares = np.sum((x - mus[:, None]) ** 2, axis=1, keepdims=True)
    return -len(x) * np.log(sigmas) - squares / (2 * sigmas**2)
