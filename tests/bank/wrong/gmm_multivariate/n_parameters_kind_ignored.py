# mistake: always full
# fails: test_n_parameters_cov
# says: all kinds cost the same
def n_parameters(K, D, kind):
    return K - 1 + K * D + K * D * (D + 1) // 2
