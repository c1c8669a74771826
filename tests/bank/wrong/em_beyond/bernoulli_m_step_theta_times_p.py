# mistake: theta is multiplied by p
# fails: test_bernoulli_m_step_templates test_bernoulli_m_step_pseudo_counts
# says: Or is theta multiplied by p_k
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a) * N[:, None] / len(x), N / len(x)
