import numpy as np


def ellipse(mu, cov, n_sigma, n_points):
    a, b, c = cov[0, 0], cov[0, 1], cov[1, 1]
    theta = 0.5 * np.arctan2(2 * b, a - c)
    middle, half = (a + c) / 2, np.hypot((a - c) / 2, b)
    long, short = n_sigma * np.sqrt(middle + half), n_sigma * np.sqrt(middle - half)
    phi = np.linspace(0, 2 * np.pi, n_points)
    u, v = long * np.cos(phi), short * np.sin(phi)
    x = mu[0] + u * np.cos(theta) - v * np.sin(theta)
    y = mu[1] + u * np.sin(theta) + v * np.cos(theta)
    return np.stack([x, y], axis=1)
