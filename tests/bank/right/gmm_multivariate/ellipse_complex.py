import numpy as np


def ellipse(mu, cov, n_sigma, n_points):
    U, s, _ = np.linalg.svd(cov)
    z = np.exp(1j * np.linspace(0, 2 * np.pi, n_points))
    out = np.empty((n_points, 2))
    for j in range(n_points):
        out[j] = mu - n_sigma * U @ (np.sqrt(s) * [z[j].real, z[j].imag])
    return out
