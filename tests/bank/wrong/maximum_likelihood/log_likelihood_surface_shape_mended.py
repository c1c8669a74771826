# mistake: computes the transposed table and turns it only if the shape is not (J, R), so it stays wrong for J = R
# fails: test_log_likelihood_surface_form
# says: those of a transposed table
def log_likelihood_surface(x, mus, sigmas):
    M, S = np.meshgrid(mus, sigmas)
    table = norm.logpdf(x, M[..., None], S[..., None]).sum(axis=-1)
    if table.shape != (len(mus), len(sigmas)):
        table = table.T
    return table
