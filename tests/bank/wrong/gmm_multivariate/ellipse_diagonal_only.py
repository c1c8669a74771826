# mistake: each coordinate is stretched by its own standard deviation
# fails: test_ellipse_distance
# says: only the variances are used, the covariance beside the diagonal is missing
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, n_points)
    circle = np.column_stack([np.cos(phi), np.sin(phi)])
    return mu + n_sigma * np.sqrt(np.diag(cov)) * circle
