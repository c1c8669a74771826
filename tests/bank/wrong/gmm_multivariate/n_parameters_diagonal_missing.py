# mistake: D (D - 1) / 2 for a symmetric matrix
# fails: test_n_parameters_cov
# says: D numbers are missing
def n_parameters(K, D, kind):
    s = D * (D - 1) // 2
    return K - 1 + K * D + {"full": K * s, "tied": s, "diagonal": K * D, "spherical": K}[kind]
