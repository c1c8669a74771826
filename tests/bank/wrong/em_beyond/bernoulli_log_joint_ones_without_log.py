# mistake: theta without its logarithm
# fails: test_bernoulli_log_joint_pixels
# says: theta without its logarithm
import numpy as np


def bernoulli_log_joint(x, theta, p):
    return np.log(p) + x @ theta.T + (1 - x) @ np.log(1 - theta).T
