# mistake: each coordinate is stretched by its own variance
# fails: test_ellipse_distance
# says: only the variances are used, and they are not rooted
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, n_points, endpoint=False)
    x = mu[0] + n_sigma * cov[0, 0] * np.cos(phi)
    y = mu[1] + n_sigma * cov[1, 1] * np.sin(phi)
    return np.column_stack([x, y])
