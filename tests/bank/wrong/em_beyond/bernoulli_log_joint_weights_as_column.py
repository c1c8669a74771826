# mistake: log p as a column
# fails: test_bernoulli_log_joint_pixels test_bernoulli_log_joint_weights test_bernoulli_log_joint_many_pixels
# says: log p stays in the shape (K,)
import numpy as np


def bernoulli_log_joint(x, theta, p):
    ones = x @ np.log(theta).T
    zeros = (1 - x) @ np.log(1 - theta).T
    return np.log(p)[:, np.newaxis] + ones + zeros
