# mistake: n_sigma is not used
# fails: test_ellipse_distance
# says: n_sigma is missing
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, n_points)
    return mu + np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
