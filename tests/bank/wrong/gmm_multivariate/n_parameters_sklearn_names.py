# mistake: the name of scikit-learn for the third kind
# fails: test_n_parameters_cov
# says: for the kind "diagonal" it stops with KeyError
def n_parameters(K, D, kind):
    s = D * (D + 1) // 2
    return K - 1 + K * D + {"full": K * s, "tied": s, "diag": K * D, "spherical": K}[kind]
