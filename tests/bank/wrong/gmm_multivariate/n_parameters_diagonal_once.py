# mistake: one diagonal for all components
# fails: test_n_parameters_cov
# says: "diagonal": one diagonal is counted
def n_parameters(K, D, kind):
    s = D * (D + 1) // 2
    return K - 1 + K * D + {"full": K * s, "tied": s, "diagonal": D, "spherical": K}[kind]
