# mistake: the arguments come in another order
# fails: test_n_parameters_cov
# says: K and D are exchanged; the arguments
def n_parameters(D, K, kind):
    s = D * (D + 1) // 2
    return K - 1 + K * D + {"full": K * s, "tied": s, "diagonal": K * D, "spherical": K}[kind]
