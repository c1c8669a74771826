# mistake: the root is taken of the eigenvalues, and once more of the axes
# fails: test_ellipse_distance
# says: the root is taken twice
def ellipse(mu, cov, n_sigma, n_points):
    values, vectors = np.linalg.eigh(cov)
    axes = np.sqrt(values)
    phi = np.linspace(0, 2 * np.pi, n_points)
    return mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ (vectors * np.sqrt(axes)).T
