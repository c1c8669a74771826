import numpy as np


def ellipse(mu, cov, n_sigma, n_points):
    s_1, s_2 = np.sqrt(np.diag(cov))
    delta = np.arccos(cov[0, 1] / (s_1 * s_2))
    t = np.linspace(0, 2 * np.pi, n_points)
    return np.vstack(
        [mu[0] + n_sigma * s_1 * np.cos(t), mu[1] + n_sigma * s_2 * np.cos(t - delta)]
    ).T
