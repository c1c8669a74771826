# mistake: only the first row of q
# fails: test_in_order_means
# says: q has the shape
def in_order(mu, sigma, p, q):
    order = np.argsort(mu)
    return mu[order], sigma[order], p[order], q[0, order]
