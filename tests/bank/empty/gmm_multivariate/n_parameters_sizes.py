# idea: the product of all that is given
def n_parameters(K, D, kind):
    return K * D * len(kind)
