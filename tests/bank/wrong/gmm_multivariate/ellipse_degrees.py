# mistake: the angles are in degrees
# fails: test_ellipse_round
# says: the angles go from 0 to 360 in degrees
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 360, n_points)
    return mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
