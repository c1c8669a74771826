# style: recursion: the smallest mean, then the rest in order
def in_order(mu, sigma, p, q):
    if len(mu) < 2:
        return mu.copy(), sigma.copy(), p.copy(), q.copy()
    first = int(np.argmin(mu))
    rest = in_order(
        np.delete(mu, first), np.delete(sigma, first), np.delete(p, first), np.delete(q, first, 1)
    )
    return (
        np.insert(rest[0], 0, mu[first]),
        np.insert(rest[1], 0, sigma[first]),
        np.insert(rest[2], 0, p[first]),
        np.column_stack((q[:, first], rest[3])),
    )
