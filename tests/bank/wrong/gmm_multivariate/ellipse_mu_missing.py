# mistake: mu is not added
# fails: test_ellipse_distance
# says: mu is missing in (7)
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, n_points)
    return n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
