# mistake: the diagonal matrix is counted with one variance less
# fails: test_n_parameters_cov
# says: one of the variances is not counted
def n_parameters(K, D, kind):
    symmetric = D * (D + 1) // 2
    matrices = {"full": K * symmetric, "tied": symmetric, "diagonal": K * (D - 1), "spherical": K}
    return K - 1 + K * D + matrices[kind]
