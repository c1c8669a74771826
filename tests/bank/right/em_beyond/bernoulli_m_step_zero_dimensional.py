# style: rows of numbers, tuples, the count of pixels by a mask
def bernoulli_m_step(x, q, a):
    black = np.asarray(x) == 1
    theta, p = (), ()
    for column in np.asarray(q).T:
        N = column.sum()
        theta += (
            tuple((column[black[:, d]].sum() + a) / (N + 2 * a) for d in range(black.shape[1])),
        )
        p += (np.array(N / len(x)),)
    return theta, p
