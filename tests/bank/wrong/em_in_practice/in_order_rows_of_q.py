# mistake: rows of q are taken
# fails: test_in_order_means
# says: q[:, order]
def in_order(mu, sigma, p, q):
    order = np.argsort(mu)
    return mu[order], sigma[order], p[order], q[order]
