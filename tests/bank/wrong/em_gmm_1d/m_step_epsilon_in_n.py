# mistake: 1e-3 is added to N_k against division by zero, which pulls mu towards 0 (shows most where N_k is small)
# fails: test_m_step_mu test_m_step_maximum test_em_right_answer
# says: mu is divided by N_k plus 0.001
def m_step(x, q):
    N = q.sum(axis=0)
    safe = N + 1e-3
    mu = np.sum(q * x[:, np.newaxis], axis=0) / safe
    sigma = np.sqrt(np.sum(q * (x[:, np.newaxis] - mu) ** 2, axis=0) / N)
    return mu, sigma, N / len(x)
