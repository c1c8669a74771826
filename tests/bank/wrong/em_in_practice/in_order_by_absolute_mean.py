# mistake: by the absolute value of the mean
# fails: test_in_order_means
# says: by the absolute values
def in_order(mu, sigma, p, q):
    order = np.argsort(np.abs(mu))
    return mu[order], sigma[order], p[order], q[:, order]
