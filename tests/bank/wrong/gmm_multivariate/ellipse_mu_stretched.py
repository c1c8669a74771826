# mistake: mu is added before the stretching by n_sigma
# fails: test_ellipse_distance
# says: mu is multiplied by n_sigma
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, n_points)
    around = mu + np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
    return n_sigma * around
