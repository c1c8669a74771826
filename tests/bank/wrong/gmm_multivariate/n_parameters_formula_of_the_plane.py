# mistake: the numbers of a matrix are those of the plane
# fails: test_n_parameters_cov
# says: 3 numbers are counted, as in the plane
def n_parameters(K, D, kind):
    matrices = {"full": 3 * K, "tied": 3, "diagonal": 2 * K, "spherical": K}
    return K - 1 + K * D + matrices[kind]
