# style: np.unique gives the places, because no two means are equal
def in_order(mu, sigma, p, q):
    means, places = np.unique(mu, return_index=True)
    return means, sigma[places], p[places], q.T[places].T
