# mistake: q brought to (K, m) by reshape
# fails: test_bernoulli_m_step_templates
# says: q is brought from (m, K)
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.reshape(q.shape[1], len(q)) @ x + a) / (N[:, None] + 2 * a), N / len(x)
