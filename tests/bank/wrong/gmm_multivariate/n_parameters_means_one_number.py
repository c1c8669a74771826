# mistake: one number for each mean, as with one dimension
# fails: test_n_parameters_rest
# says: one number is counted for each mean
def n_parameters(K, D, kind):
    s = D * (D + 1) // 2
    return 2 * K - 1 + {"full": K * s, "tied": s, "diagonal": K * D, "spherical": K}[kind]
