# mistake: a as the parameter of a beta prior
# fails: test_bernoulli_m_step_pseudo_counts
# says: a - 1 is added above the line
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    b = a - 1 if a > 0 else 0
    return (q.T @ x + b) / (N[:, None] + 2 * b), N / len(x)
