# mistake: the number of the point is taken for its angle
# fails: test_ellipse_round
# says: the angle grows by 1 from point to point
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.arange(n_points)
    return mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
