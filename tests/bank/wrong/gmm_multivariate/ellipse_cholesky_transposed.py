# mistake: the circle is multiplied by the Cholesky factor, not by its transpose
# fails: test_ellipse_distance
# says: the Cholesky factor is transposed
def ellipse(mu, cov, n_sigma, n_points):
    angles = np.linspace(0, 2 * np.pi, n_points)
    circle = np.column_stack([np.cos(angles), np.sin(angles)])
    return mu + n_sigma * circle @ np.linalg.cholesky(cov)
