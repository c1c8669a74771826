# mistake: the weights are forgotten
# fails: test_n_parameters_rest
# says: the weights are not counted
def n_parameters(K, D, kind):
    s = D * (D + 1) // 2
    return K * D + {"full": K * s, "tied": s, "diagonal": K * D, "spherical": K}[kind]
