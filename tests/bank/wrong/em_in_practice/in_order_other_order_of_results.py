# mistake: p before sigma
# fails: test_in_order_means
# says: sigma is what p should be
def in_order(mu, sigma, p, q):
    order = np.argsort(mu)
    return mu[order], p[order], sigma[order], q[:, order]
