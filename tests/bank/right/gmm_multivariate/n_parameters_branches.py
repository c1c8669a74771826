# style: if, elif, else
def n_parameters(K, D, kind):
    if kind == "full":
        c = K * D * (D + 1) / 2
    elif kind == "tied":
        c = D * (D + 1) / 2
    elif kind == "diagonal":
        c = K * D
    else:
        c = K
    return int(c + K * D + K - 1)
