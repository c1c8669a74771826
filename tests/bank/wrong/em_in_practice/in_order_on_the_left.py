# mistake: the order on the left of the equals sign
# fails: test_in_order_means
# says: on the left of =
def in_order(mu, sigma, p, q):
    order = np.argsort(mu)
    new = [np.empty_like(array) for array in (mu, sigma, p, q)]
    for one, array in zip(new, (mu, sigma, p, q)):
        one[..., order] = array
    return tuple(new)
