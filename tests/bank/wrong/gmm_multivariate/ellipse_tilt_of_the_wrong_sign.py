# mistake: the ellipse is turned by the tilt in the wrong direction
# fails: test_ellipse_distance
# says: turned in the wrong direction
def ellipse(mu, cov, n_sigma, n_points):
    values, vectors = np.linalg.eigh(cov)
    long, short = n_sigma * np.sqrt(values[1]), n_sigma * np.sqrt(values[0])
    tilt = np.arctan2(vectors[1, 1], vectors[0, 1])
    t = np.linspace(0, 2 * np.pi, n_points)
    x = long * np.cos(t) * np.cos(tilt) + short * np.sin(t) * np.sin(tilt)
    y = -long * np.cos(t) * np.sin(tilt) + short * np.sin(t) * np.cos(tilt)
    return mu + np.column_stack([x, y])
