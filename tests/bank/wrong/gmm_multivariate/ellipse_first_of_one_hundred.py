# mistake: the first n_points of 100 points are returned
# fails: test_ellipse_round
# says: the steps are those of 100 points
def ellipse(mu, cov, n_sigma, n_points):
    phi = (
        np.linspace(0, 2 * np.pi, 100)[:n_points]
        if n_points < 100
        else np.linspace(0, 2 * np.pi, n_points)
    )
    return mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
