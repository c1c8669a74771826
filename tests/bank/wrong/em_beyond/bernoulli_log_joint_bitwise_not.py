# mistake: ~x for 1 - x
# fails: test_bernoulli_log_joint_pixels test_bernoulli_log_joint_weights test_bernoulli_log_joint_many_pixels
# says: ~ turns the bits of whole numbers around
import numpy as np


def bernoulli_log_joint(x, theta, p):
    ones = x @ np.log(theta).T
    zeros = (~x) @ np.log(1 - theta).T
    return np.log(p) + ones + zeros
