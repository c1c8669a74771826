# mistake: the size of the table is that of the picture
# fails: test_log_likelihood_surface_form
# says: expected (J, R) = (3, 2)
def log_likelihood_surface(x, mus, sigmas):
    S = np.zeros((41, 36))
    for j, mu in enumerate(mus):
        for r, sigma in enumerate(sigmas):
            S[j, r] = gaussian_log_likelihood(x, mu, sigma)
    return S
