# mistake: only the eigenvalues are used, the larger one for the first coordinate
# fails: test_ellipse_distance
# says: lies along the axes, and the eigenvalues are exchanged
def ellipse(mu, cov, n_sigma, n_points):
    short, long = np.sqrt(np.linalg.eigvalsh(cov))
    phi = np.linspace(0, 2 * np.pi, n_points)
    x = mu[0] + n_sigma * long * np.cos(phi)
    y = mu[1] + n_sigma * short * np.sin(phi)
    return np.column_stack([x, y])
