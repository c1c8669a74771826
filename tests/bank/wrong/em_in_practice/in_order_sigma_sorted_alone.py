# mistake: sigma sorted by itself
# fails: test_in_order_means
# says: sigma is sorted by itself
def in_order(mu, sigma, p, q):
    order = np.argsort(mu)
    return mu[order], np.sort(sigma), p[order], q[:, order]
