# mistake: a closed ellipse is closed once more
# fails: test_ellipse_round
# says: but for the last one
def ellipse(mu, cov, n_sigma, n_points):
    phi = np.linspace(0, 2 * np.pi, n_points - 1)
    around = mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
    return np.vstack([around, around[:1]])
