# mistake: a correction for small samples is added
# fails: test_bic_parameters
# says: a correction for small samples is added
def bic(log_likelihood, K, m):
    n = 3 * K - 1
    cost = n * np.log(m)
    if m > n + 1:
        cost += 2 * n * (n + 1) / (m - n - 1)
    return -2 * log_likelihood + cost
