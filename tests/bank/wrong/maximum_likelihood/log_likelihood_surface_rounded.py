# mistake: the values are rounded to one decimal
# fails: test_log_likelihood_surface_values
# says: rounded to 1 decimals
def log_likelihood_surface(x, mus, sigmas):
    return np.array(
        [
            [round(float(gaussian_log_likelihood(x, mu, sigma)), 1) for sigma in sigmas]
            for mu in mus
        ]
    )
