# mistake: by the weights
# fails: test_in_order_means
# says: by falling weights
def in_order(mu, sigma, p, q):
    order = np.argsort(p)[::-1]
    return mu[order], sigma[order], p[order], q[:, order]
