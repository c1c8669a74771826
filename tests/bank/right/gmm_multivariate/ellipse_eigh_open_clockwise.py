# style: eigenvectors, not closed, angles that fall from pi
import numpy as np


def ellipse(mu, cov, n_sigma, n_points):
    values, vectors = np.linalg.eigh(cov)
    A = vectors * np.sqrt(values)
    t = np.pi - 2 * np.pi * np.arange(n_points) / n_points
    return (np.reshape(mu, (2, 1)) + n_sigma * A @ np.array([np.cos(t), np.sin(t)])).T
