# mistake: D (D + 1) is not halved
# fails: test_n_parameters_cov
# says: D (D + 1) is not halved
def n_parameters(K, D, kind):
    cost = {"full": K * D * (D + 1), "tied": D * (D + 1), "diagonal": K * D, "spherical": K}
    return K - 1 + K * D + cost[kind]
