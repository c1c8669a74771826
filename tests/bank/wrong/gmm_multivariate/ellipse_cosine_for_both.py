# mistake: the cosine is used for both coordinates
# fails: test_ellipse_distance test_ellipse_round
# says: all points lie on one straight line
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, n_points)
    return mu + n_sigma * np.column_stack([np.cos(phi), np.cos(phi)]) @ np.linalg.cholesky(cov).T
