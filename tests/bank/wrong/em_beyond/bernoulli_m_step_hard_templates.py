# mistake: hard assignment for the templates only
# fails: test_bernoulli_m_step_templates
# says: assigned wholly to the template
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    hard = np.eye(len(N))[q.argmax(axis=1)]
    count = np.maximum(hard.sum(axis=0), 1e-9)[:, np.newaxis]
    return (hard.T @ x + a) / (count + 2 * a), N / len(x)
