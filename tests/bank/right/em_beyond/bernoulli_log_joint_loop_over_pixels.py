# style: a loop over the pixels that adds to a table of log p
import numpy as np


def bernoulli_log_joint(x, theta, p):
    result = np.tile(np.log(p), (x.shape[0], 1))
    for d in range(x.shape[1]):
        black, white = np.log(theta[:, d]), np.log(1 - theta[:, d])
        result += np.where(x[:, d, np.newaxis] == 1, black, white)
    return result
