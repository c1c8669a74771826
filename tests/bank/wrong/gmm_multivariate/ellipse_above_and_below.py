# mistake: the curve is solved for the second coordinate, above and below, over an even grid
# fails: test_ellipse_round
# says: the first coordinate grows in equal steps
def ellipse(mu, cov, n_sigma, n_points):
    half = (n_points + 1) // 2
    u = np.linspace(-1, 1, half)
    u = np.concatenate([u, u[::-1]])[:n_points]
    v = np.sqrt(1 - u**2)
    v[half:] *= -1
    L = np.linalg.cholesky(cov)
    return np.column_stack(
        [mu[0] + n_sigma * L[0, 0] * u, mu[1] + n_sigma * (L[1, 0] * u + L[1, 1] * v)]
    )
