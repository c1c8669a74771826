# style: numpy counts the lower triangle
def n_parameters(K, D, kind):
    lower = len(np.tril_indices(D)[0])
    return np.array([K * lower, lower, K * D, K])[
        ["full", "tied", "diagonal", "spherical"].index(kind)
    ] + np.int64(K * (D + 1) - 1)
