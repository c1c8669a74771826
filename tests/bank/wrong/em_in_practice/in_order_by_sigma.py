# mistake: by sigma
# fails: test_in_order_means
# says: by sigma
def in_order(mu, sigma, p, q):
    order = np.argsort(sigma)
    return mu[order], sigma[order], p[order], q[:, order]
