# mistake: hard counts for the weights
# fails: test_bernoulli_m_step_weights
# says: pictures are assigned wholly
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), np.bincount(
        q.argmax(axis=1), minlength=len(N)
    ) / len(x)
