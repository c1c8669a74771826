# mistake: argsort taken twice, which gives ranks
# fails: test_in_order_means
# says: Taken twice it gives ranks
def in_order(mu, sigma, p, q):
    order = np.argsort(np.argsort(mu))
    return mu[order], sigma[order], p[order], q[:, order]
