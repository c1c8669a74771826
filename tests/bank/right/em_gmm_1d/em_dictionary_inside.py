# style: a dictionary holds the parameters, handed on by name
def em(x, mu, sigma, p, n_steps):
    theta = {"mu": mu, "sigma": sigma, "p": p}
    history = {0: log_likelihood(x, **theta)}
    for t in range(1, n_steps + 1):
        theta = dict(zip(theta, m_step(x, e_step(x, **theta))))
        history[t] = log_likelihood(x, **theta)
    return *theta.values(), np.fromiter(history.values(), dtype=float)
