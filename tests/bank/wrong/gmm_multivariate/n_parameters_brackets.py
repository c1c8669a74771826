# mistake: brackets around D * D + 1
# fails: test_n_parameters_cov
# says: n_parameters: for K = 5 and D = 4 the four kinds cost
def n_parameters(K, D, kind):
    s = (D * D + 1) // 2
    return K - 1 + K * D + {"full": K * s, "tied": s, "diagonal": K * D, "spherical": K}[kind]
