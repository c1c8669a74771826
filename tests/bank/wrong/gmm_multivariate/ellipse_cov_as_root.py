# mistake: cov itself is taken as A
# fails: test_ellipse_distance
# says: Is cov itself taken as A
def ellipse(mu, cov, n_sigma, n_points):
    angles = np.linspace(0, 2 * np.pi, n_points)
    circle = np.column_stack([np.cos(angles), np.sin(angles)])
    return mu + n_sigma * circle @ cov.T
