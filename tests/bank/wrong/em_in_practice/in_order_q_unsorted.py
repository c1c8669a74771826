# mistake: q stays as it was
# fails: test_in_order_means
# says: q stays as it was
def in_order(mu, sigma, p, q):
    order = np.argsort(mu)
    return mu[order], sigma[order], p[order], q
