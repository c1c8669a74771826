# mistake: the angles are drawn at random
# fails: test_ellipse_round
# says: Nothing in (7) is random
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.sort(np.random.uniform(0, 2 * np.pi, n_points))
    return mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
