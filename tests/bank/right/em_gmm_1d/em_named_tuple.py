# style: a named tuple holds the four results
from collections import namedtuple

Fit = namedtuple("Fit", "mu sigma p log_likelihoods")


def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for t in range(n_steps):
        q = e_step(x, mu, sigma, p)
        mu, sigma, p = m_step(x, q)
        history.append(log_likelihood(x, mu, sigma, p))
    return Fit(mu, sigma, p, np.array(history))
