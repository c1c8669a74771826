# mistake: the columns are returned as y, x
# fails: test_ellipse_distance
# says: the coordinates are exchanged; column 0 is the first one
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, n_points)
    x, y = (
        mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
    ).T
    return np.column_stack([y, x])
