# mistake: the result takes its type from mu and is cut where mu holds integers
# fails: test_ellipse_distance
# says: holds whole numbers where they do
def ellipse(mu, cov, n_sigma, n_points):
    L = np.linalg.cholesky(cov)
    points = np.zeros((n_points, 2), dtype=mu.dtype)
    for j, phi in enumerate(np.linspace(0, 2 * np.pi, n_points)):
        points[j] = mu + n_sigma * L @ np.array([np.cos(phi), np.sin(phi)])
    return points
