# mistake: the angles grow by one degree, whatever the number of points
# fails: test_ellipse_round
# says: the steps are those of 360 points
def ellipse(mu, cov, n_sigma, n_points):
    t = np.deg2rad(np.arange(n_points))
    circle = np.column_stack([np.cos(t), np.sin(t)])
    return mu + n_sigma * circle @ np.linalg.cholesky(cov).T
