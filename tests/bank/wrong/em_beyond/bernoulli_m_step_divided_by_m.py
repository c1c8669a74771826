# mistake: divided by m
# fails: test_bernoulli_m_step_templates
# says: the sums are divided by m;
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (len(x) + 2 * a), N / len(x)
