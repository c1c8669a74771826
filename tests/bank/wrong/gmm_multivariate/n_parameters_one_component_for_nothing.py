# mistake: a single component is said to cost one parameter more
# fails: test_n_parameters_rest
# says: for K = 1 a weight is counted
def n_parameters(K, D, kind):
    s = D * (D + 1) // 2
    own = {"full": K * s, "tied": s, "diagonal": K * D, "spherical": K}[kind]
    return max(K - 1, 1) + K * D + own
