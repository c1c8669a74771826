# mistake: the three parts are returned, not their sum
# fails: test_n_parameters_cov
# says: it should be one number
def n_parameters(K, D, kind):
    s = D * (D + 1) // 2
    return K - 1, K * D, {"full": K * s, "tied": s, "diagonal": K * D, "spherical": K}[kind]
