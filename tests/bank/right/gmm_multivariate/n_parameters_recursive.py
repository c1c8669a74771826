# style: one component after the other
def n_parameters(K, D, kind):
    symmetric = D + D * (D - 1) // 2
    if K == 1:
        return D + {"full": symmetric, "tied": symmetric, "diagonal": D, "spherical": 1}[kind]
    more = {"full": symmetric, "tied": 0, "diagonal": D, "spherical": 1}
    return n_parameters(K - 1, D, kind) + 1 + D + more[kind]
