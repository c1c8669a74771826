# style: the sizes of the arrays that hold the parameters
def n_parameters(K, D, kind):
    weights, means = np.empty(K - 1), np.empty((K, D))
    triangle = np.ones((D, D))[np.tril_indices(D)]
    if kind == "full":
        cov = np.tile(triangle, (K, 1))
    elif kind == "tied":
        cov = triangle
    else:
        cov = np.ones((K, D if kind == "diagonal" else 1))
    return weights.size + means.size + cov.size
