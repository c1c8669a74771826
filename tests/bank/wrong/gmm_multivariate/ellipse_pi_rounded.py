# mistake: pi is typed in with two decimals
# fails: test_ellipse_round
# says: 2 pi is rounded to 6.28
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * 3.14, n_points)
    return mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
