# style: the rank of a mean is the number of smaller ones
def in_order(mu, sigma, p, q):
    rank = np.sum(mu[:, None] > mu, axis=1)
    results = [np.empty(a.shape, dtype=a.dtype) for a in (mu, sigma, p, q)]
    for k, place in enumerate(rank):
        results[0][place] = mu[k]
        results[1][place] = sigma[k]
        results[2][place] = p[k]
        results[3][:, place] = q[:, k]
    return tuple(results)
