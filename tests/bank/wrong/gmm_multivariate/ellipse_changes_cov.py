# mistake: cov is multiplied in place
# fails: test_ellipse_distance
# says: the argument cov is changed in place
def ellipse(mu, cov, n_sigma, n_points):
    cov *= n_sigma**2
    phi = np.linspace(0, 2 * np.pi, n_points)
    return mu + np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
