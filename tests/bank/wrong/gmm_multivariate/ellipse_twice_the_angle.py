# mistake: the half is forgotten in the angle of the long axis
# fails: test_ellipse_distance
# says: the ellipse is turned too far, by twice the angle
def ellipse(mu, cov, n_sigma, n_points):
    short, long = np.sqrt(np.linalg.eigvalsh(cov))
    theta = np.arctan2(2 * cov[0, 1], cov[0, 0] - cov[1, 1])
    phi = np.linspace(0, 2 * np.pi, n_points)
    u, v = long * np.cos(phi), short * np.sin(phi)
    x = u * np.cos(theta) - v * np.sin(theta)
    y = u * np.sin(theta) + v * np.cos(theta)
    return mu + n_sigma * np.column_stack([x, y])
