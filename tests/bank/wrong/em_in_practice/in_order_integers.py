# mistake: means become whole numbers
# fails: test_in_order_means
# says: in_order: for mu
def in_order(mu, sigma, p, q):
    order = np.argsort(mu.astype(int))
    return mu.astype(int)[order], sigma[order], p[order], q[:, order]
