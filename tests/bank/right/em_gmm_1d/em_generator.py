# style: a generator helper yields the parameters
def em_steps(x, theta, n_steps):
    yield theta
    for _ in range(n_steps):
        theta = m_step(x, e_step(x, *theta))
        yield theta


def em(x, mu, sigma, p, n_steps):
    lls = []
    for theta in em_steps(x, (mu, sigma, p), n_steps):
        lls.append(log_likelihood(x, *theta))
    return theta[0], theta[1], theta[2], np.array(lls)
