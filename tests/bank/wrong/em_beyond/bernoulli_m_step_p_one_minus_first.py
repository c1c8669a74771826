# mistake: the last weight is 1 - p[0]
# fails: test_bernoulli_m_step_weights
# says: and m = 9 p is
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    p = N / len(x)
    if len(p) > 1:
        p[-1] = 1 - p[0]
    return (q.T @ x + a) / (N[:, None] + 2 * a), p
