# mistake: theta kept between 0.01 and 0.99
# fails: test_bernoulli_log_joint_pixels
# says: with no limits and nothing added
import numpy as np


def bernoulli_log_joint(x, theta, p):
    theta = np.clip(theta, 0.01, 0.99)
    ones = x @ np.log(theta).T
    zeros = (1 - x) @ np.log(1 - theta).T
    return np.log(p) + ones + zeros
