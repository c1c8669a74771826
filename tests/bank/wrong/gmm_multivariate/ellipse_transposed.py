# mistake: the coordinates are rows
# fails: test_ellipse_distance
# says: the result has the shape (2, n_points)
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, n_points)
    A = n_sigma * np.linalg.cholesky(cov)
    return mu[:, np.newaxis] + A @ np.array([np.cos(phi), np.sin(phi)])
