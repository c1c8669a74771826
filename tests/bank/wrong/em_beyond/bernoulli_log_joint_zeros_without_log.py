# mistake: 1 - theta without its logarithm
# fails: test_bernoulli_log_joint_pixels
# says: 1 - theta without its logarithm
import numpy as np


def bernoulli_log_joint(x, theta, p):
    terms = np.where(x[:, np.newaxis, :] == 1, np.log(theta), 1 - theta)
    return np.sum(terms, axis=2) + np.log(p)
