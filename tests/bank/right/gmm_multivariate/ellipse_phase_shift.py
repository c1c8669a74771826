# style: two cosines, the second behind by the angle whose cosine is the correlation (by arctan2)
import numpy as np


def ellipse(mu, cov, n_sigma, n_points):
    sx, sy = np.sqrt(cov[0][0]), np.sqrt(cov[1][1])
    delta = np.arctan2(np.sqrt(np.linalg.det(cov)), cov[0][1])
    t = np.linspace(-np.pi, np.pi, n_points)
    return np.stack(
        [mu[0] + n_sigma * sx * np.cos(t), mu[1] + n_sigma * sy * np.cos(t - delta)], axis=1
    )
