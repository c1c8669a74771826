# mistake: a is shared by weight
# fails: test_bernoulli_m_step_pseudo_counts
# says: a is multiplied by p_k
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    w = N[:, None] / len(x)
    return (q.T @ x + a * w) / (N[:, None] + 2 * a * w), N / len(x)
