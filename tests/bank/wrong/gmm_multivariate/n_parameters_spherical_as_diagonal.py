# mistake: D variances for each component of spherical
# fails: test_n_parameters_cov
# says: "spherical": D variances are counted for each component
def n_parameters(K, D, kind):
    s = D * (D + 1) // 2
    return K - 1 + K * D + {"full": K * s, "tied": s}.get(kind, K * D)
