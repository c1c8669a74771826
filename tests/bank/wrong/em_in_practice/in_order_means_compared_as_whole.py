# mistake: the means are compared as whole numbers
# fails: test_in_order_means
# says: by the means as whole numbers
def in_order(mu, sigma, p, q):
    order = np.argsort(np.asarray(mu).astype(int), kind="stable")
    return mu[order], sigma[order], p[order], q[:, order]
