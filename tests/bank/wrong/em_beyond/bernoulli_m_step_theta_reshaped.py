# mistake: theta brought to (K, D) by reshape
# fails: test_bernoulli_m_step_templates
# says: theta is brought from (D, K)
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    turned = (x.T @ q + a) / (N + 2 * a)
    return turned.reshape(q.shape[1], x.shape[1]), N / len(x)
