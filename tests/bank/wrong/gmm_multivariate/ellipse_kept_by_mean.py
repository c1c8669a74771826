# mistake: the factor of a mean that was seen before is kept
# fails: test_ellipse_distance
# says: nothing kept from call to call
KEPT = {}


def ellipse(mu, cov, n_sigma, n_points):
    key = tuple(mu.tolist())
    if key not in KEPT:
        phi = np.linspace(0, 2 * np.pi, n_points)
        KEPT[key] = (
            mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ np.linalg.cholesky(cov).T
        )
    if len(KEPT[key]) != n_points:
        del KEPT[key]
        return ellipse(mu, cov, n_sigma, n_points)
    return KEPT[key]
