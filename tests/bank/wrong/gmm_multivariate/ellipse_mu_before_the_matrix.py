# mistake: the circle lies about mu before it is multiplied by A
# fails: test_ellipse_distance
# says: mu is added before the multiplication by A.
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, n_points)
    circle = mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)])
    return circle @ np.linalg.cholesky(cov).T
