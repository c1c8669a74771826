# mistake: A is made of the inverse of cov
# fails: test_ellipse_distance
# says: the points belong to the inverse of cov
def ellipse(mu, cov, n_sigma, n_points):
    A = np.linalg.cholesky(np.linalg.inv(cov))
    phi = np.linspace(0, 2 * np.pi, n_points)
    return mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ A.T
