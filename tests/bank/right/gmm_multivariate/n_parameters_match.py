# style: match, and a float that is whole
def n_parameters(K, D, kind):
    match kind:
        case "full":
            return K * (1 + D + D * (D + 1) / 2) - 1
        case "tied":
            return K * (1 + D) + D * (D + 1) / 2 - 1
        case "diagonal":
            return K * (1 + 2 * D) - 1.0
        case "spherical":
            return K * (2 + D) - 1.0
    raise ValueError(kind)
