import numpy as np


def predict(x_1, mu, cov, p):
    precision = np.linalg.inv(cov)
    q, _ = e_step(x_1[:, None], mu[:, 0, None], cov[:, 0, 0].reshape(-1, 1, 1), p)
    total = 0
    for k in range(len(p)):
        line = mu[k, 1] - precision[k, 1, 0] / precision[k, 1, 1] * (x_1 - mu[k, 0])
        total = total + q[:, k] * line
    return tuple(total.tolist())
