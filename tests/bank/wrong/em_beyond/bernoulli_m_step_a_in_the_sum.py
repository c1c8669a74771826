# mistake: a within the sum over the pictures
# fails: test_bernoulli_m_step_pseudo_counts
# says: as if it stood in the sum over the pictures
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    S = np.zeros((q.shape[1], x.shape[1]))
    for picture, row in zip(x, q):
        S += np.outer(row, picture) + a
    return S / (N[:, None] + 2 * a), N / len(x)
