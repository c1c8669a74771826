# mistake: a dictionary from point to responsibilities loses points that occur twice (shows only for repeated values in x)
# fails: test_m_step_mu test_m_step_sigma test_m_step_p test_m_step_maximum
# says: equal points are counted once, with the q of the last
def m_step(x, q):
    table = dict(zip(x, q))
    points = np.array(list(table.keys()))
    resp = np.array(list(table.values()))
    N = resp.sum(axis=0)
    mu = np.sum(resp * points[:, None], axis=0) / N
    sigma = np.sqrt(np.sum(resp * (points[:, None] - mu) ** 2, axis=0) / N)
    return mu, sigma, N / len(points)
