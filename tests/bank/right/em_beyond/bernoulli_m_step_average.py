# style: np.average with weights, then the pseudo-counts as a share of 1/2
def bernoulli_m_step(x, q, a):
    N = q.sum(axis=0)
    means = np.array([np.average(x, axis=0, weights=column) for column in q.T])
    share = (2 * a / (N + 2 * a)).reshape(-1, 1)
    return (1 - share) * means + share / 2, N / len(q)
