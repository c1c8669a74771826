# style: broadcasting over pictures, templates and pixels; a list of two arrays
def bernoulli_m_step(x, q, a):
    counts = (q[:, :, None] * x[:, None, :]).sum(axis=0)
    N = q.sum(axis=0, keepdims=True).T
    theta = np.divide(counts + a, N + 2 * a)
    return [theta, N[:, 0] / x.shape[0]]
