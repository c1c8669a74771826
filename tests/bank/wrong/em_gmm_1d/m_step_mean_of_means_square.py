# mistake: the variance is the weighted mean square minus the square of the mean of all points
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: the square of the mean of all points is subtracted
def m_step(x, q):
    N = q.sum(axis=0)
    mu = q.T @ x / N
    variance = q.T @ (x.astype(float) ** 2) / N - np.mean(x) ** 2
    return mu, np.sqrt(np.abs(variance)), N / len(x)
