# mistake: only the 1 is halved, brackets are missing
# fails: test_n_parameters_cov
# says: a number of parameters is whole
def n_parameters(K, D, kind):
    s = D * D + 1 / 2
    return K - 1 + K * D + {"full": K * s, "tied": s, "diagonal": K * D, "spherical": K}[kind]
