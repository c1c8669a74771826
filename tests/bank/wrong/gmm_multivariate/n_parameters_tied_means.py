# mistake: the means are shared, too
# fails: test_n_parameters_cov
# says: but not one mean
def n_parameters(K, D, kind):
    s = D * (D + 1) // 2
    if kind == "tied":
        return K - 1 + D + s
    return K - 1 + K * D + {"full": K * s, "diagonal": K * D, "spherical": K}[kind]
