# mistake: shape (D, K)
# fails: test_bernoulli_m_step_templates
# says: theta is transposed
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (x.T @ q + a) / (N + 2 * a), N / len(x)
