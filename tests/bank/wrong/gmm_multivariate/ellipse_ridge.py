# mistake: a small number is added to the variances before the Cholesky factor is taken
# fails: test_ellipse_distance
# says: is a number added to it
def ellipse(mu, cov, n_sigma, n_points):
    L = np.linalg.cholesky(cov + 1e-10 * np.eye(2))
    phi = np.linspace(0, 2 * np.pi, n_points)
    return mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ L.T
