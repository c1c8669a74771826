# mistake: matrix products of theta, then the logarithm
# fails: test_bernoulli_log_joint_pixels
# says: the logarithm is taken of a sum over the pixels
import numpy as np


def bernoulli_log_joint(x, theta, p):
    ones = x @ theta.T
    zeros = (1 - x) @ (1 - theta).T
    return np.log(p) + np.log(ones + zeros)
