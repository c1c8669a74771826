# mistake: the angle of the long axis is converted to degrees, as for a drawing, and then turned by
# fails: test_ellipse_distance
# says: an angle in degrees is taken by a sine and cosine
def ellipse(mu, cov, n_sigma, n_points):
    values, vectors = np.linalg.eigh(cov)
    theta = np.degrees(np.arctan2(vectors[1, 1], vectors[0, 1]) % np.pi)
    theta = theta - 180 if theta > 90 else theta
    turn = np.array([[np.cos(theta), -np.sin(theta)], [np.sin(theta), np.cos(theta)]])
    phi = np.linspace(0, 2 * np.pi, n_points)
    axes = np.column_stack([np.sqrt(values[1]) * np.cos(phi), np.sqrt(values[0]) * np.sin(phi)])
    return mu + n_sigma * axes @ turn.T
