# mistake: cov is multiplied by n_sigma before the root is taken
# fails: test_ellipse_distance
# says: n_sigma is under a root
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, n_points)
    return mu + np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(n_sigma * cov).T
