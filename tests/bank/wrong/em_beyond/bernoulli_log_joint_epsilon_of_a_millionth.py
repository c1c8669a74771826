# mistake: 1e-6 is added within the logarithms
# fails: test_bernoulli_log_joint_pixels
# says: A small number, about 1e-06, is added to theta
import numpy as np


def bernoulli_log_joint(x, theta, p):
    ones = x @ np.log(theta + 1e-6).T
    zeros = (1 - x) @ np.log(1 - theta + 1e-6).T
    return np.log(p) + ones + zeros
