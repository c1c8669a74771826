# mistake: one picture loses its axis
# fails: test_bernoulli_log_joint_weights
# says: an axis of length 1 is lost
import numpy as np


def bernoulli_log_joint(x, theta, p):
    log_joint = np.log(p) + x @ np.log(theta).T + (1 - x) @ np.log(1 - theta).T
    return log_joint[0] if len(x) == 1 else log_joint
