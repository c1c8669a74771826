# mistake: q is divided by N in place, p before that
# fails: test_bernoulli_m_step_templates
# says: the argument q is changed in place
def bernoulli_m_step(x, q, a):
    N = q.sum(axis=0)
    p = N / q.shape[0]
    q /= N
    mean = q.T @ x
    N = N[:, None]
    return (N * mean + a) / (N + 2 * a), p
