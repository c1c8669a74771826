# mistake: the variance uses q[:, ::-1], the responsibilities of the other component
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: weighted by the q of the other component
def m_step(x, q):
    N = q.sum(axis=0)
    mu = q.T @ x / N
    squares = (x[:, None] - mu) ** 2
    return mu, np.sqrt(np.sum(q[:, ::-1] * squares, axis=0) / N), N / len(x)
