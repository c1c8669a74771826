# mistake: the results are written into the arguments
# fails: test_in_order_means
# says: is changed in place
def in_order(mu, sigma, p, q):
    order = np.argsort(mu)
    mu[:], sigma[:], p[:], q[:] = mu[order], sigma[order], p[order], q[:, order]
    return mu, sigma, p, q
