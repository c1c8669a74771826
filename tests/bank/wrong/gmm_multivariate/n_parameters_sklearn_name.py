# mistake: the third kind is asked for by the name that scikit-learn has
# fails: test_n_parameters_cov
# says: Is the text that your function asks for
def n_parameters(K, D, kind):
    n = K - 1 + K * D
    if kind == "full":
        return n + K * D * (D + 1) // 2
    if kind == "tied":
        return n + D * (D + 1) // 2
    if kind == "diag":
        return n + K * D
    return n + K
