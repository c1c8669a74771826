# mistake: pseudo-counts go to the plain mean
# fails: test_bernoulli_m_step_pseudo_counts
# says: a is counted with the plain mean
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + 2 * a * x.mean(axis=0)) / (N[:, None] + 2 * a), N / len(x)
