# mistake: the rows of q are sorted
# fails: test_in_order_means
# says: q is sorted by itself
def in_order(mu, sigma, p, q):
    order = np.argsort(mu)
    return mu[order], sigma[order], p[order], np.sort(q, axis=1)
