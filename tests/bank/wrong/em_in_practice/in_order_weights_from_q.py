# mistake: the weights are the means of the columns of q
# fails: test_in_order_means
# says: p is computed anew
def in_order(mu, sigma, p, q):
    order = np.argsort(mu)
    q = q[:, order]
    return mu[order], sigma[order], np.mean(q, axis=0), q
