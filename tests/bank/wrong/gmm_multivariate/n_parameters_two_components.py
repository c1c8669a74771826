# mistake: one free weight, whatever K is
# fails: test_n_parameters_rest
# says: which is one only for two components
def n_parameters(K, D, kind):
    s = D * (D + 1) // 2
    return 1 + K * D + {"full": K * s, "tied": s, "diagonal": K * D, "spherical": K}[kind]
