# mistake: the loop ends one picture too early
# fails: test_bernoulli_m_step_templates
# says: the last picture is left out in the sum
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    S = np.zeros((q.shape[1], x.shape[1]))
    for i in range(len(x) - 1):
        S += np.outer(q[i], x[i])
    return (S + a) / (N[:, None] + 2 * a), N / len(x)
