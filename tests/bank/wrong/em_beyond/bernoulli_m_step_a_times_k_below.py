# mistake: a K below, as in a multinomial
# fails: test_bernoulli_m_step_pseudo_counts
# says: below the line a is multiplied by K
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    return (q.T @ x + a) / (N[:, None] + a * q.shape[1]), N / len(x)
