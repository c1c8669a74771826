# mistake: for tied matrices the sum over the rows stops one short
# fails: test_n_parameters_cov
# says: does a sum over its rows end too early
def n_parameters(K, D, kind):
    n = K - 1 + K * D
    if kind == "full":
        for _ in range(K):
            for row in range(1, D + 1):
                n += row
    elif kind == "tied":
        n += sum(range(D))
    else:
        n += K * D if kind == "diagonal" else K
    return n
