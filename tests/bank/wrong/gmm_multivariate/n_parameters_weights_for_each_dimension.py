# mistake: a weight for each coordinate
# fails: test_n_parameters_rest
# says: the weights are counted for each dimension
def n_parameters(K, D, kind):
    s = D * (D + 1) // 2
    own = {"full": K * s, "tied": s, "diagonal": K * D, "spherical": K}
    return (K - 1) * D + K * D + own[kind]
