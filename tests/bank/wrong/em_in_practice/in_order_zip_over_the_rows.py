# mistake: zip runs through the rows of q
# fails: test_in_order_means
# says: Does zip, or a loop, go through q?
def in_order(mu, sigma, p, q):
    components = sorted(zip(mu, sigma, p, q), key=lambda one: one[0])
    return tuple(np.array(part) for part in zip(*components))
