# mistake: the smallest mean is brought to the front, no other
# fails: test_in_order_means
# says: only the smallest one brought to the front
def in_order(mu, sigma, p, q):
    order = np.arange(len(mu))
    first = np.argmin(mu)
    order[0], order[first] = first, 0
    return mu[order], sigma[order], p[order], q[:, order]
