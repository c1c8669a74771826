# mistake: written for two components only, the second weight is 1 - q of the first
# fails: test_m_step_maximum
# says: with K = 3 components mu has 2 values
def m_step(x, q):
    q1 = q[:, 0]
    q2 = 1 - q1
    mu = np.array([np.sum(q1 * x) / np.sum(q1), np.sum(q2 * x) / np.sum(q2)])
    s1 = np.sqrt(np.sum(q1 * (x - mu[0]) ** 2) / np.sum(q1))
    s2 = np.sqrt(np.sum(q2 * (x - mu[1]) ** 2) / np.sum(q2))
    return mu, np.array([s1, s2]), np.array([q1.mean(), q2.mean()])
