# mistake: the coordinates are rounded to four decimals
# fails: test_ellipse_distance
# says: the coordinates are rounded to 4 decimals
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, n_points)
    circle = np.column_stack([np.cos(phi), np.sin(phi)])
    return np.round(mu + n_sigma * circle @ np.linalg.cholesky(cov).T, 4)
