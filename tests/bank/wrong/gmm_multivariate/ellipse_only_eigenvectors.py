# mistake: the eigenvectors are not stretched at all
# fails: test_ellipse_distance
# says: the points lie on a circle of the radius n_sigma
def ellipse(mu, cov, n_sigma, n_points):
    _, vectors = np.linalg.eigh(cov)
    phi = np.linspace(0, 2 * np.pi, n_points)
    return mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ vectors.T
