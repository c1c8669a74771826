# mistake: the rows of the matrix of eigenvectors are taken for the eigenvectors
# fails: test_ellipse_distance
# says: Are the eigenvectors transposed
def ellipse(mu, cov, n_sigma, n_points):
    values, vectors = np.linalg.eig(cov)
    A = np.column_stack([np.sqrt(values[0]) * vectors[0], np.sqrt(values[1]) * vectors[1]])
    phi = np.linspace(0, 2 * np.pi, n_points)
    return mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ A.T
