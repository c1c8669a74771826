# style: the parameters of all steps by accumulate, the log-likelihoods by a comprehension
from itertools import accumulate


def em(x, mu, sigma, p, n_steps):
    path = list(
        accumulate(
            range(n_steps), lambda theta, _: m_step(x, e_step(x, *theta)), initial=(mu, sigma, p)
        )
    )
    return (*path[-1], np.array([log_likelihood(x, *theta) for theta in path]))
