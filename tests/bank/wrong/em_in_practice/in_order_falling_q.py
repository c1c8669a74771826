# mistake: columns of q the other way round
# fails: test_in_order_means
# says: in the order of falling means
def in_order(mu, sigma, p, q):
    order = np.argsort(mu)
    return mu[order], sigma[order], p[order], q[:, order[::-1]]
