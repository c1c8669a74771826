# mistake: the zeros are counted
# fails: test_bernoulli_m_step_templates
# says: the pixels that are 0 are counted
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ (1 - x) + a) / (N[:, None] + 2 * a), N / len(x)
