# mistake: one variance for all components of spherical
# fails: test_n_parameters_cov
# says: "spherical": one variance is counted in all
def n_parameters(K, D, kind):
    s = D * (D + 1) // 2
    return K - 1 + K * D + {"full": K * s, "tied": s, "diagonal": K * D, "spherical": 1}[kind]
