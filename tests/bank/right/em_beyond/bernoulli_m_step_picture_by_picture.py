# style: sums that grow picture by picture and begin with the pseudo-counts
def bernoulli_m_step(x, q, a):
    D, K = np.shape(x)[1], np.shape(q)[1]
    above, below, N = np.full((K, D), 1.0 * a), np.full((K, 1), 2.0 * a), np.zeros(K)
    for picture, row in zip(x, q):
        above += np.outer(row, picture)
        below += row[:, None]
        N += row
    return above / below, N / len(x)
