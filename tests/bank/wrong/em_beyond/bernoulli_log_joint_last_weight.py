# mistake: the weight of the last template for all
# fails: test_bernoulli_log_joint_weights
# says: the weight of the last component
import numpy as np


def bernoulli_log_joint(x, theta, p):
    columns = []
    for k in range(len(theta)):
        columns.append(x @ np.log(theta[k]) + (1 - x) @ np.log(1 - theta[k]))
    return np.array(columns).T + np.log(p[k])
