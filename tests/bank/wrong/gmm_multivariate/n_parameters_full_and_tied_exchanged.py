# mistake: full and tied are exchanged
# fails: test_n_parameters_cov
# says: "full" and "tied" are exchanged
def n_parameters(K, D, kind):
    s = D * (D + 1) // 2
    return K - 1 + K * D + {"full": s, "tied": K * s, "diagonal": K * D, "spherical": K}[kind]
