# mistake: for tied matrices the mean is counted once, too
# fails: test_n_parameters_cov
# says: but not one mean
def n_parameters(K, D, kind):
    symmetric = D * (D + 1) // 2
    if kind == "tied":
        return K - 1 + D + symmetric
    matrices = {"full": K * symmetric, "diagonal": K * D, "spherical": K}
    return K - 1 + K * D + matrices[kind]
