# mistake: means with two numbers, whatever D is
# fails: test_n_parameters_rest
# says: two numbers are counted for each mean
def n_parameters(K, D, kind):
    s = D * (D + 1) // 2
    return K - 1 + 2 * K + {"full": K * s, "tied": s, "diagonal": K * D, "spherical": K}[kind]
