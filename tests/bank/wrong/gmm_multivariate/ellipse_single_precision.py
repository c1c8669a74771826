# mistake: the points are returned in single precision
# fails: test_ellipse_distance
# says: the distances are nearly right
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, n_points)
    around = mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
    return around.astype(np.float32)
