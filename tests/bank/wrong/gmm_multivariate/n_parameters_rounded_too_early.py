# mistake: D is halved with // before the product
# fails: test_n_parameters_cov
# says: D // 2 is cut to a whole number
def n_parameters(K, D, kind):
    symmetric = D // 2 * (D + 1)
    matrices = {"full": K * symmetric, "tied": symmetric, "diagonal": K * D, "spherical": K}
    return K - 1 + K * D + matrices[kind]
