# mistake: the ellipse is closed by one more point
# fails: test_ellipse_round
# says: It is n_points rows in all
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, n_points + 1)
    return mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
