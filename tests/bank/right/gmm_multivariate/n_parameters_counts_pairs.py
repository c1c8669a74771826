# style: pairs of coordinates counted with itertools
from itertools import combinations_with_replacement


def n_parameters(K, D, kind):
    n = 0
    for k in range(K):
        n += D + (k > 0)
    symmetric = len(list(combinations_with_replacement(range(D), 2)))
    if kind == "tied":
        return n + symmetric
    each = {"full": symmetric, "diagonal": D, "spherical": 1}[kind]
    return n + sum(each for _ in range(K))
