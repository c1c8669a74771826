# mistake: a D below
# fails: test_bernoulli_m_step_pseudo_counts
# says: below the line a is multiplied by D
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + a * x.shape[1]), N / len(x)
