import numpy as np


def ellipse(mu, cov, n_sigma, n_points):
    step = 2 * np.pi / n_points
    turn = np.array([[np.cos(step), -np.sin(step)], [np.sin(step), np.cos(step)]])
    v = np.array([0.6, 0.8])
    rows = []
    for _ in range(n_points):
        rows.append(v)
        v = turn @ v
    return mu + n_sigma * np.array(rows) @ np.linalg.cholesky(cov).T
