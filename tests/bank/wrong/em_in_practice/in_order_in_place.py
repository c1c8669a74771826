# mistake: mu is sorted in place
# fails: test_in_order_means
# says: changed in place
def in_order(mu, sigma, p, q):
    order = np.argsort(mu)
    mu.sort()
    return mu, sigma[order], p[order], q[:, order]
