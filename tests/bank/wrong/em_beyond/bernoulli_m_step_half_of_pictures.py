# mistake: each second picture of many
# fails: test_bernoulli_m_step_templates test_bernoulli_m_step_weights
# says: theta depends on the order of the pictures
def bernoulli_m_step(x, q, a):
    if len(x) > 100:
        x, q = x[::2], q[::2]
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), N / len(x)
