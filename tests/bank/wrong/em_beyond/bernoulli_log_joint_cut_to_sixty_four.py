# mistake: x and theta cut to 64 pixels
# fails: test_bernoulli_log_joint_many_pixels
# says: Do only some of the pixels count
import numpy as np


def bernoulli_log_joint(x, theta, p):
    x, theta = x[:, :64], theta[:, :64]
    return x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T + np.log(p)
