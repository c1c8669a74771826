# mistake: zip takes mus and sigmas in pairs, so only the diagonal is computed and the rest stays 0
# fails: test_log_likelihood_surface_values
# says: taken in pairs
def log_likelihood_surface(x, mus, sigmas):
    S = np.zeros((len(mus), len(sigmas)))
    for i, (mu, sigma) in enumerate(zip(mus, sigmas)):
        S[i, i] = gaussian_log_likelihood(x, mu, sigma)
    return S
