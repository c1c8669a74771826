# mistake: equal pictures are counted once
# fails: test_bernoulli_m_step_templates
# says: equal pictures are counted once
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    y, first = np.unique(x, axis=0, return_index=True)
    w = q[first]
    return (w.T @ y + a) / (w.sum(axis=0)[:, None] + 2 * a), N / len(x)
