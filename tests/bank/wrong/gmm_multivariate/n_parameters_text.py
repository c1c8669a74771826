# mistake: a text is returned
# fails: test_n_parameters_cov
# says: a text is returned
def n_parameters(K, D, kind):
    s = D * (D + 1) // 2
    n = K - 1 + K * D + {"full": K * s, "tied": s, "diagonal": K * D, "spherical": K}[kind]
    return f"{n}"
