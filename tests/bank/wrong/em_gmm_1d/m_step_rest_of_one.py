# mistake: for K = 3 the last weight is wrong: every p_k after the first is 1 - p_1 (right for K = 1 and 2)
# fails: test_m_step_maximum
# says: the last weight is 1 - p_1
def m_step(x, q):
    K = q.shape[1]
    N = q.sum(axis=0)
    mu = np.sum(q * x[:, np.newaxis], axis=0) / N
    sigma = np.sqrt(np.sum(q * (x[:, np.newaxis] - mu) ** 2, axis=0) / N)
    p_1 = N[0] / len(x)
    p = np.array([p_1] + [1 - p_1] * (K - 1))
    return mu, sigma, p
