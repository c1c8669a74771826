# mistake: the circle is multiplied by A of eigenvectors, not by its transpose
# fails: test_ellipse_distance
# says: lies along the axes
def ellipse(mu, cov, n_sigma, n_points):
    values, vectors = np.linalg.eigh(cov)
    A = vectors * np.sqrt(values)
    phi = np.linspace(0, 2 * np.pi, n_points)
    return mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ A
