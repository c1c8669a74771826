# style: the plane as complex numbers: a wheel that turns left plus one that turns right
import numpy as np


def ellipse(mu, cov, n_sigma, n_points):
    U, s, _ = np.linalg.svd(cov)
    A = U @ np.diag(np.sqrt(s)) @ U.T
    turn = np.exp(2j * np.pi * np.arange(n_points) / (n_points - 1))
    left = (A[0, 0] + A[1, 1]) / 2
    right = (A[0, 0] - A[1, 1]) / 2 + 1j * A[0, 1]
    z = complex(mu[0], mu[1]) + n_sigma * (left * turn + right / turn)
    return np.array([z.real, z.imag]).T
