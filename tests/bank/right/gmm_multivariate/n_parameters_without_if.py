# style: conditions as numbers
def n_parameters(K, D, kind):
    assert kind in ("full", "tied", "diagonal", "spherical") and K >= 1 and D >= 1
    triangle = D * (D + 1) // 2
    return (
        (K - 1)
        + K * D
        + (kind == "full") * K * triangle
        + (kind == "tied") * triangle
        + (kind == "diagonal") * K * D
        + (kind == "spherical") * K
    )
