# style: copies, and a selection sort that swaps components
def in_order(mu, sigma, p, q):
    mu, sigma, p, q = mu.copy(), sigma.copy(), p.copy(), q.copy()
    for k in range(len(mu)):
        smallest = k + np.argmin(mu[k:])
        for array in (mu, sigma, p, q.T):
            array[[k, smallest]] = array[[smallest, k]]
    return mu, sigma, p, q
