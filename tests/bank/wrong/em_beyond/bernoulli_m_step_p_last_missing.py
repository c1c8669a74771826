# mistake: the last picture is left out
# fails: test_bernoulli_m_step_weights
# says: the last picture is left out in N_k
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + 2 * a), q[:-1].sum(axis=0) / len(x)
