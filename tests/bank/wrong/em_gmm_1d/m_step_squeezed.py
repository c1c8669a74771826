# mistake: every result is squeezed, a number where there is one component
# fails: test_m_step_maximum test_em_right_answer
# says: with K = 1 component mu has the shape ()
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    return np.squeeze(mu), np.squeeze(sigma), np.squeeze(n / len(x))
