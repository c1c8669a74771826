import numpy as np


def predict(x_1, mu, cov, p):
    result = np.empty(len(x_1))
    for i, value in enumerate(x_1):
        q, _ = e_step(np.array([[value]]), mu[:, [0]], cov[:, [0]][:, :, [0]], p)
        lines = mu[:, 1] + cov[:, 0, 1] * (value - mu[:, 0]) / cov[:, 0, 0]
        result[i] = q[0] @ lines
    return result
