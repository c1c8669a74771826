# mistake: ~ of whole numbers
# fails: test_bernoulli_log_joint_pixels
# says: -1 - x in the place of 1 - x
import numpy as np


def bernoulli_log_joint(x, theta, p):
    ones = x.astype(int)
    return np.log(p) + ones @ np.log(theta).T + ~ones @ np.log(1 - theta).T
