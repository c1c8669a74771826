# style: numbers of free entries counted in arrays of True and False; a NumPy integer comes out
import numpy as np


def n_parameters(K, D, kind):
    free = np.zeros((K, D, D), dtype=bool)
    if kind == "full":
        free[:] = np.tri(D, dtype=bool)
    elif kind == "tied":
        free[0] = np.tri(D, dtype=bool)
    elif kind == "diagonal":
        free[:] = np.eye(D, dtype=bool)
    else:
        free[:, 0, 0] = True
    return np.count_nonzero(free) + np.ones((K, D), dtype=int).sum() + K - 1
