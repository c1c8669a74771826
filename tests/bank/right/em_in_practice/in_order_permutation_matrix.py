# style: a permutation matrix
def in_order(mu, sigma, p, q):
    P = np.eye(len(mu))[sorted(range(len(mu)), key=mu.__getitem__)].T
    return mu @ P, sigma @ P, p @ P, q @ P
