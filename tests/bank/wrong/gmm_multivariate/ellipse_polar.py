# mistake: the radius in each direction is computed, for directions in equal steps
# fails: test_ellipse_round
# says: the direction seen from mu grows in equal steps
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, n_points)
    v = np.column_stack([np.cos(phi), np.sin(phi)])
    lengths = np.sqrt(np.sum(v * np.linalg.solve(cov, v.T).T, axis=1))
    return mu + n_sigma * v / lengths[:, np.newaxis]
