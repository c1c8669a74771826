# mistake: theta is divided by its sum over the pixels
# fails: test_bernoulli_log_joint_pixels test_bernoulli_log_joint_many_pixels
# says: theta is divided by its sum over the pixels
import numpy as np


def bernoulli_log_joint(x, theta, p):
    theta = theta / np.sum(theta, axis=1, keepdims=True)
    theta = np.minimum(theta, 1 - 1e-12)
    ones = x @ np.log(theta).T
    zeros = (1 - x) @ np.log(1 - theta).T
    return np.log(p) + ones + zeros
