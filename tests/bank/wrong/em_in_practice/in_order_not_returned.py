# mistake: arrays are put in order, and not returned
# fails: test_in_order_means
# says: nothing is returned
def in_order(mu, sigma, p, q):
    order = np.argsort(mu)
    mu, sigma, p, q = mu[order], sigma[order], p[order], q[:, order]
