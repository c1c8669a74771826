# mistake: a row
# fails: test_bernoulli_m_step_weights
# says: p has the shape (1, 2)
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), np.sum(q, axis=0, keepdims=True) / len(x)
