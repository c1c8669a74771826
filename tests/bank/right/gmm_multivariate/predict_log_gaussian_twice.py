# style: densities from log_gaussian, numerator and denominator summed in a loop over components with a weight
import functools

import numpy as np


def predict(x_1, mu, cov, p):
    alive = [k for k in range(len(p)) if p[k] > 0]
    points = x_1[:, np.newaxis]
    logs = {k: np.log(p[k]) + log_gaussian(points, mu[k, :1], cov[k, :1, :1]) for k in alive}
    top = functools.reduce(np.maximum, logs.values())
    above = below = 0
    for k in alive:
        w = np.exp(logs[k] - top)
        above = above + w * (mu[k, 1] + (x_1 - mu[k, 0]) * cov[k, 1, 0] / cov[k, 0, 0])
        below = below + w
    return above / below
