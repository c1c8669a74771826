# mistake: the circle has the radius n_sigma, and A is multiplied by it once more
# fails: test_ellipse_distance
# says: n_sigma is there twice, or squared
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, n_points)
    circle = n_sigma * np.column_stack([np.cos(phi), np.sin(phi)])
    return mu + circle @ (n_sigma * np.linalg.cholesky(cov)).T
