# mistake: the root is taken of each entry of cov
# fails: test_ellipse_distance
# says: each entry of cov is rooted by itself
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, n_points)
    circle = np.column_stack([np.cos(phi), np.sin(phi)])
    return mu + n_sigma * circle @ (np.sign(cov) * np.sqrt(np.abs(cov))).T
