# mistake: n_sigma is taken for the way all across
# fails: test_ellipse_distance
# says: all points have half of the distance n_sigma
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, n_points)
    return (
        mu + n_sigma / 2 * np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
    )
