# style: np.average with weights, one component after the other
def m_step(x, q):
    mus, sigmas = [], []
    for k in range(q.shape[1]):
        mean = np.average(x, weights=q[:, k])
        var = np.average((x - mean) ** 2, weights=q[:, k])
        mus.append(mean)
        sigmas.append(np.sqrt(var))
    return np.array(mus), np.array(sigmas), q.mean(axis=0)
