# mistake: the angles go to pi
# fails: test_ellipse_round
# says: only half of the ellipse
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, np.pi, n_points)
    return mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
