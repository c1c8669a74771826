# mistake: the coordinates are texts
# fails: test_ellipse_distance test_ellipse_round
# says: the result is no array of numbers
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, n_points)
    around = mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
    return [[f"{a:.12g}", f"{b:.12g}"] for a, b in around]
