# mistake: each row of the eigenvectors, not each column, is multiplied by a root
# fails: test_ellipse_distance
# says: lies along the axes
def ellipse(mu, cov, n_sigma, n_points):
    values, vectors = np.linalg.eigh(cov)
    A = np.sqrt(values)[:, np.newaxis] * vectors
    phi = np.linspace(0, 2 * np.pi, n_points)
    return mu + n_sigma * (A @ np.array([np.cos(phi), np.sin(phi)])).T
