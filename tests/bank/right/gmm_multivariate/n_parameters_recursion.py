# style: recursion that halves the components, one free weight for each joint


def n_parameters(K, D, kind):
    symmetric = sum(range(1, D + 1))
    if K == 1:
        return D + {"full": symmetric, "tied": symmetric, "diagonal": D, "spherical": 1}[kind]
    both = n_parameters(K // 2, D, kind) + n_parameters(K - K // 2, D, kind)
    return both + 1 - (symmetric if kind == "tied" else 0)
