# mistake: arrays take their type from the means
# fails: test_in_order_means
# says: sigma is cut to whole numbers
def in_order(mu, sigma, p, q):
    new_mu, new_sigma, new_p = np.zeros_like(mu), np.zeros_like(mu), np.zeros_like(mu)
    order = np.argsort(mu)
    for new, old in enumerate(order):
        new_mu[new], new_sigma[new], new_p[new] = mu[old], sigma[old], p[old]
    return new_mu, new_sigma, new_p, q[:, order]
