# mistake: eigenvectors are multiplied by eigenvalues, not by their roots
# fails: test_ellipse_distance
# says: are the eigenvalues not rooted
def ellipse(mu, cov, n_sigma, n_points):
    values, vectors = np.linalg.eigh(cov)
    angles = np.linspace(0, 2 * np.pi, n_points)
    circle = np.column_stack([np.cos(angles), np.sin(angles)])
    return mu + n_sigma * circle @ (vectors * values).T
