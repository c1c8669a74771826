# mistake: powers multiplied, kept above 1e-300
# fails: test_bernoulli_log_joint_many_pixels
# says: replaced by a limit
import numpy as np


def bernoulli_log_joint(x, theta, p):
    result = np.empty((len(x), len(p)))
    for k in range(len(p)):
        product = np.prod(theta[k] ** x * (1 - theta[k]) ** (1 - x), axis=1)
        result[:, k] = np.log(np.maximum(p[k] * product, 1e-300))
    return result
