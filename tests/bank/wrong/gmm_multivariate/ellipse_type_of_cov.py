# mistake: the factor is written into an array of the type of cov
# fails: test_ellipse_distance
# says: a cov of whole numbers
def ellipse(mu, cov, n_sigma, n_points):
    L = np.zeros_like(cov)
    L[0, 0] = np.sqrt(cov[0, 0])
    L[1, 0] = cov[1, 0] / L[0, 0]
    L[1, 1] = np.sqrt(cov[1, 1] - L[1, 0] ** 2)
    phi = np.linspace(0, 2 * np.pi, n_points)
    return mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ L.T
