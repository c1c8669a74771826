import numpy as np


def ellipse(mu, cov, n_sigma, n_points):
    L = np.linalg.cholesky(cov)
    phi = np.linspace(np.pi, -np.pi, n_points)
    v = np.array([np.cos(phi), np.sin(phi)])
    return (np.asarray(mu)[:, np.newaxis] + n_sigma * L @ v).T
