# mistake: K free weights
# fails: test_n_parameters_rest
# says: all K weights are counted
def n_parameters(K, D, kind):
    s = D * (D + 1) // 2
    return K + K * D + {"full": K * s, "tied": s, "diagonal": K * D, "spherical": K}[kind]
