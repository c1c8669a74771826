# mistake: the sum is divided by the number of pixels
# fails: test_bernoulli_log_joint_pixels
# says: the mean over the pixels is taken
import numpy as np


def bernoulli_log_joint(x, theta, p):
    ones = x @ np.log(theta).T
    zeros = (1 - x) @ np.log(1 - theta).T
    return np.log(p) + (ones + zeros) / x.shape[1]
