# mistake: the last weight is one minus the first, which holds for two components only
# fails: test_m_step_maximum
# says: Is it written for two components only?
def m_step(x, q):
    n = q.sum(axis=0)
    mu = q.T @ x / n
    sigma = np.sqrt((q * (x[:, None] - mu) ** 2).sum(axis=0) / n)
    p = np.append(n[:-1] / len(x), 1 - n[0] / len(x))
    return mu, sigma, p
