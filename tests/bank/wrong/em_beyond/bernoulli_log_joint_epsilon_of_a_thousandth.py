# mistake: 0.001 is added to theta
# fails: test_bernoulli_log_joint_pixels
# says: A small number, about 0.001, is added to theta
import numpy as np


def bernoulli_log_joint(x, theta, p):
    zeros = (1 - x) @ np.log(1 - theta + 1e-3).T
    return np.log(p) + x @ np.log(theta + 1e-3).T + zeros
