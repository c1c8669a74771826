# mistake: D squared for a symmetric matrix
# fails: test_n_parameters_cov
# says: of a symmetric matrix all D times D entries are counted
def n_parameters(K, D, kind):
    cost = {"full": K * D**2, "tied": D**2, "diagonal": K * D, "spherical": K}
    return K - 1 + K * D + cost[kind]
