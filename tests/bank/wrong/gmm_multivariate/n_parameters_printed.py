# mistake: the number is printed
# fails: test_n_parameters_cov test_n_parameters_rest
# says: Is the return missing?
def n_parameters(K, D, kind):
    s = D * (D + 1) // 2
    print(K - 1 + K * D + {"full": K * s, "tied": s, "diagonal": K * D, "spherical": K}[kind])
