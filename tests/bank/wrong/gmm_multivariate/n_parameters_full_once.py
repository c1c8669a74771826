# mistake: one matrix for "full"
# fails: test_n_parameters_cov
# says: "full": one matrix is counted
def n_parameters(K, D, kind):
    s = D * (D + 1) // 2
    return K - 1 + K * D + {"full": s, "tied": s, "diagonal": K * D, "spherical": K}[kind]
