# style: each point of the circle is the one before it, turned; a list of points
import numpy as np


def ellipse(mu, cov, n_sigma, n_points):
    L = np.linalg.cholesky(cov)
    step = 2 * np.pi / n_points
    R = np.array([[np.cos(step), -np.sin(step)], [np.sin(step), np.cos(step)]])
    v = np.array([0.6, -0.8])
    points = []
    for _ in range(n_points):
        points.append(mu + n_sigma * (L @ v))
        v = R @ v
    return np.array(points)
