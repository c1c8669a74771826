# mistake: there are never more than 100 points
# fails: test_ellipse_round
# says: for n_points = 101 there are 100 rows
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, min(n_points, 100))
    return mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
