# mistake: a table with two columns
# fails: test_bernoulli_log_joint_weights
# says: written for two templates only
import numpy as np


def bernoulli_log_joint(x, theta, p):
    result = np.zeros((len(x), 2))
    for k in range(2):
        log_ones, log_zeros = np.log(theta[k]), np.log(1 - theta[k])
        result[:, k] = np.log(p[k]) + x @ log_ones + (1 - x) @ log_zeros
    return result
