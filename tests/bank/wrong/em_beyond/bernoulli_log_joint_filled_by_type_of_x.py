# mistake: columns filled into an array of the type of x
# fails: test_bernoulli_log_joint_pixels
# says: take its type from x
import numpy as np


def bernoulli_log_joint(x, theta, p):
    result = np.zeros((x.shape[0], theta.shape[0]), dtype=x.dtype)
    for k in range(theta.shape[0]):
        result[:, k] = np.log(p[k]) + x @ np.log(theta[k]) + (1 - x) @ np.log(1 - theta[k])
    return result
