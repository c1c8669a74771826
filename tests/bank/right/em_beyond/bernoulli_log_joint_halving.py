# style: a recursion that halves the pixels
import numpy as np


def halves(x, log_theta, log_rest):
    D = x.shape[1]
    if D == 1:
        return np.where(x > 0.5, log_theta[:, 0], log_rest[:, 0])
    h = D // 2
    left = halves(x[:, :h], log_theta[:, :h], log_rest[:, :h])
    return left + halves(x[:, h:], log_theta[:, h:], log_rest[:, h:])


def bernoulli_log_joint(x, theta, p):
    return halves(x, np.log(theta), np.log(1 - theta)) + np.log(p)
