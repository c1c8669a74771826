# mistake: the angles go to 4 pi
# fails: test_ellipse_round
# says: the points go round twice
def ellipse(mu, cov, n_sigma, n_points):
    phi = 2 * np.linspace(0, 2 * np.pi, n_points)
    return mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
