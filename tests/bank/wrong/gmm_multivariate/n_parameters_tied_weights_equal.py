# mistake: for tied matrices the weights are taken as shared, too
# fails: test_n_parameters_cov
# says: the K - 1 free weights are not counted
def n_parameters(K, D, kind):
    symmetric = D * (D + 1) // 2
    matrices = {"full": K * symmetric, "tied": symmetric, "diagonal": K * D, "spherical": K}
    n = K * D + matrices[kind]
    if kind != "tied":
        n += K - 1
    return n
