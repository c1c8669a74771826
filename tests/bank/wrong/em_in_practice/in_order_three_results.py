# mistake: q is not returned
# fails: test_in_order_means
# says: return four arrays
def in_order(mu, sigma, p, q):
    order = np.argsort(mu)
    return mu[order], sigma[order], p[order]
