# mistake: sigma stays as it was
# fails: test_in_order_means
# says: sigma stays as it was
def in_order(mu, sigma, p, q):
    order = np.argsort(mu)
    return mu[order], sigma.copy(), p[order], q[:, order]
