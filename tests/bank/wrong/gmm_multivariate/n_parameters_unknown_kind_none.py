# mistake: a branch returns nothing
# fails: test_n_parameters_cov
# says: for the kind "diagonal" nothing is returned
def n_parameters(K, D, kind):
    rest = K - 1 + K * D
    if kind == "full":
        return rest + K * D * (D + 1) // 2
    elif kind == "tied":
        return rest + D * (D + 1) // 2
    elif kind == "diag":
        return rest + K * D
    elif kind == "spherical":
        return rest + K
