import numpy as np


def ellipse(mu, cov, n_sigma, n_points):
    values, vectors = np.linalg.eigh(cov)
    A = vectors * np.sqrt(values)
    phi = np.linspace(0, 2 * np.pi, n_points, endpoint=False)
    return mu + n_sigma * np.column_stack([np.cos(phi), np.sin(phi)]) @ A.T
