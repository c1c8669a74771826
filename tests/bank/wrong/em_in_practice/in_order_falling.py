# mistake: by falling mean
# fails: test_in_order_means
# says: by falling mean
def in_order(mu, sigma, p, q):
    order = np.argsort(-mu)
    return mu[order], sigma[order], p[order], q[:, order]
