# mistake: K matrices for "tied"
# fails: test_n_parameters_cov
# says: "tied": a matrix is counted for each component
def n_parameters(K, D, kind):
    if kind in ("full", "tied"):
        return K - 1 + K * D + K * D * (D + 1) // 2
    return K - 1 + K * D + (K * D if kind == "diagonal" else K)
