# mistake: only every second column is computed, the others are interpolated between their neighbours
# fails: test_log_likelihood_surface_values
# says: those with the numbers [2] are wrong
def log_likelihood_surface(x, mus, sigmas):
    S = np.array([[gaussian_log_likelihood(x, mu, s) for s in sigmas] for mu in mus])
    for r in range(1, len(sigmas) - 1, 2):
        S[:, r] = (S[:, r - 1] + S[:, r + 1]) / 2
    return S
