# idea: functions of the numbers of pictures, pixels and templates
def bernoulli_log_joint(x, theta, p):
    (m, D), K = np.shape(x), len(p)
    return np.full((m, K), -D * 0.6931471805599453) - np.arange(K)


def bernoulli_m_step(x, q, a):
    (m, D), K = np.shape(x), np.shape(q)[1]
    return np.full((K, D), (m / 2 + a) / (m + 2 * a)), np.full(K, 1 / K)
