# mistake: one mean for all components
# fails: test_n_parameters_rest
# says: one mean is counted; each of the K components has one
def n_parameters(K, D, kind):
    s = D * (D + 1) // 2
    return K - 1 + D + {"full": K * s, "tied": s, "diagonal": K * D, "spherical": K}[kind]
