# mistake: each array sorted by itself
# fails: test_in_order_means
# says: each sorted by itself
def in_order(mu, sigma, p, q):
    return np.sort(mu), np.sort(sigma), np.sort(p), np.sort(q, axis=1)
