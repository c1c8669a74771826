# mistake: the eigenvalues are sorted from large to small, the eigenvectors are not
# fails: test_ellipse_distance
# says: the eigenvalues are exchanged: the long axis is where the short one belongs
def ellipse(mu, cov, n_sigma, n_points):
    values, vectors = np.linalg.eigh(cov)
    A = vectors * np.sqrt(values[::-1])
    phi = np.linspace(0, 2 * np.pi, n_points)
    return mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ A.T
