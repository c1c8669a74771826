# mistake: the order is turned round where the first mean is above the last
# fails: test_in_order_means
# says: only turn all of the order round
def in_order(mu, sigma, p, q):
    step = -1 if mu[0] > mu[-1] else 1
    return mu[::step], sigma[::step], p[::step], q[:, ::step]
