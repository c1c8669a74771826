# style: arguments are copied first, and the copies changed in place
def mixture_pdf(x, mu, sigma, p):
    total = np.zeros(len(x))
    for k in range(len(mu)):
        d = x.astype(float)
        d -= mu[k]
        d /= sigma[k]
        d **= 2
        d /= -2
        np.exp(d, out=d)
        d *= p[k] / (sigma[k] * np.sqrt(2 * np.pi))
        total += d
    return total


def e_step(x, mu, sigma, p):
    q = np.empty((len(x), len(mu)))
    for k in range(len(mu)):
        q[:, k] = mixture_pdf(x, mu[k : k + 1], sigma[k : k + 1], p[k : k + 1])
    q /= q.sum(axis=1, keepdims=True)
    return q


def em(x, mu, sigma, p, n_steps):
    x, mu, sigma, p = (np.array(values, dtype=float) for values in (x, mu, sigma, p))
    history = np.zeros(n_steps + 1)
    history[0] = log_likelihood(x, mu, sigma, p)
    for t in range(n_steps):
        mu[:], sigma[:], p[:] = m_step(x, e_step(x, mu, sigma, p))
        history[t + 1] = log_likelihood(x, mu, sigma, p)
    return mu, sigma, p, history
