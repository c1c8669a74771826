# style: np.lexsort and np.take, a list returned
def in_order(mu, sigma, p, q):
    order = np.lexsort((mu,))
    return [np.take(array, order, axis=-1) for array in (mu, sigma, p, q)]
