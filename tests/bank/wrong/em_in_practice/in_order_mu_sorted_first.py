# mistake: mu is replaced before the order is taken
# fails: test_in_order_means
# says: Take the order before mu changes
def in_order(mu, sigma, p, q):
    mu = np.sort(mu)
    order = np.argsort(mu)
    return mu, sigma[order], p[order], q[:, order]
