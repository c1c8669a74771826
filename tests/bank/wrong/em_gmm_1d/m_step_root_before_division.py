# mistake: the root is taken of the sum only, then divided by N_k
# fails: test_m_step_sigma test_m_step_maximum test_em_right_answer
# says: sigma is divided by sqrt(N_k) once more
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0)) / n
    return mu, sigma, n / len(x)
