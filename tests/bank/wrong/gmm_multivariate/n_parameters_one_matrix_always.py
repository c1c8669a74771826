# mistake: the matrices of one component only
# fails: test_n_parameters_cov
# says: one matrix is counted in all
def n_parameters(K, D, kind):
    s = D * (D + 1) // 2
    return K - 1 + K * D + {"full": s, "tied": s, "diagonal": D, "spherical": 1}[kind]
