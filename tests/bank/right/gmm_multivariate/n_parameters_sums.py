# style: the entries on and below the diagonal are counted
def n_parameters(K, D, kind):
    entries = sum(1 for a in range(D) for b in range(a + 1) if kind in ("full", "tied") or a == b)
    if kind == "spherical":
        entries = 1
    matrices = 1 if kind == "tied" else K
    return matrices * entries + K * D + (K - 1)
