# style: math.comb, zero-dimensional array
from math import comb


def n_parameters(K, D, kind):
    own = {"full": comb(D + 1, 2), "diagonal": D, "spherical": 1}
    matrices = comb(D + 1, 2) if kind == "tied" else K * own[kind]
    return np.array(K * (D + 1) + matrices - 1)
