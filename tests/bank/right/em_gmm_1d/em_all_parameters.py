# style: list of the parameters after every step, the history by a comprehension
def em(x, mu, sigma, p, n_steps):
    """Run EM for n_steps and keep all parameters."""
    thetas = [(mu, sigma, p)]
    for _ in range(n_steps):
        thetas.append(m_step(x, e_step(x, *thetas[-1])))
    lls = np.array([log_likelihood(x, *theta) for theta in thetas])
    mu, sigma, p = thetas[-1]
    return mu, sigma, p, lls
