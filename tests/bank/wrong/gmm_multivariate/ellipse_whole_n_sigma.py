# mistake: n_sigma is made a whole number
# fails: test_ellipse_distance
# says: n_sigma is cut to a whole number
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, n_points)
    return (
        mu + int(n_sigma) * np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
    )
