# mistake: the points are sorted by their first coordinate
# fails: test_ellipse_round
# says: the points are right, but not in the order
def ellipse(mu, cov, n_sigma, n_points):
    phi = 0.2 + 2 * np.pi * np.arange(n_points) / n_points
    around = mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
    return around[np.argsort(around[:, 0])]
