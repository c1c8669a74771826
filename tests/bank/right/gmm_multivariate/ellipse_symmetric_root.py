import numpy as np
from scipy.linalg import sqrtm


def ellipse(mu, cov, n_sigma, n_points):
    root = np.real(sqrtm(np.asarray(cov, dtype=float)))
    phi = np.arange(n_points) * 2 * np.pi / (n_points - 1)
    return [tuple(mu + n_sigma * (root @ (np.sin(t), np.cos(t)))) for t in phi]
