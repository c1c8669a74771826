# mistake: theta is divided by its sum over the templates
# fails: test_bernoulli_log_joint_pixels
# says: by its sum over the templates
import numpy as np


def bernoulli_log_joint(x, theta, p):
    theta = theta / np.sum(theta, axis=0)
    theta = np.clip(theta, 1e-300, 1 - 1e-16)
    return np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
