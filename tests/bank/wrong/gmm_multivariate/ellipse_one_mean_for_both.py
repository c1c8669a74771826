# mistake: the first coordinate of mu is added to both
# fails: test_ellipse_distance
# says: mu[0] is added to both coordinates
def ellipse(mu, cov, n_sigma, n_points):
    L = np.linalg.cholesky(cov)
    phi = np.linspace(0, 2 * np.pi, n_points)
    circle = np.column_stack([np.cos(phi), np.sin(phi)])
    return np.column_stack([mu[0] + n_sigma * circle @ L[0], mu[0] + n_sigma * circle @ L[1]])
