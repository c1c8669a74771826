# style: means and variances as weighted least squares fits of a constant
def m_step(x, q):
    def constant(y, w):
        root = np.sqrt(w)
        return np.linalg.lstsq(root[:, None], root * y, rcond=None)[0][0]

    mu = np.array([constant(x, w) for w in q.T])
    variance = np.array([constant((x - a) ** 2, w) for a, w in zip(mu, q.T)])
    return mu, np.sqrt(variance), np.array([constant(w, np.ones(len(w))) for w in q.T])
