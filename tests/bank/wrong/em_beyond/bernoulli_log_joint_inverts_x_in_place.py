# mistake: 1 - x is made in place
# fails: test_bernoulli_log_joint_pixels
# says: the argument x is changed in place
import numpy as np


def bernoulli_log_joint(x, theta, p):
    ones = x @ np.log(theta).T
    x *= -1
    x += 1
    zeros = x @ np.log(1 - theta).T
    return np.log(p) + ones + zeros
