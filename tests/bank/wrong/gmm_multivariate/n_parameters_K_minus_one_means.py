# mistake: brackets: K - 1 components with weight and mean
# fails: test_n_parameters_rest
# says: the means of K - 1 components are counted
def n_parameters(K, D, kind):
    s = D * (D + 1) // 2
    return (K - 1) * (1 + D) + {"full": K * s, "tied": s, "diagonal": K * D, "spherical": K}[kind]
