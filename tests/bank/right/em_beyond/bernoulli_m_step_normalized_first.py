# style: columns of q normalized on a copy, then mixed with 1/2
def bernoulli_m_step(x, q, a):
    N = np.sum(q, axis=0)
    means = (q / N).T @ x
    theta = (N[:, None] * means + 2 * a * 0.5) / (N[:, None] + 2 * a)
    return theta, np.mean(q, axis=0)
