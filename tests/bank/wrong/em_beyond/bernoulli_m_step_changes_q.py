# mistake: q is normalized in place
# fails: test_bernoulli_m_step_templates
# says: the argument q is changed in place
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    q /= N
    return (N[:, None] * (q.T @ x) + a) / (N[:, None] + 2 * a), N / len(x)
