# style: histories of everything, the last of each is returned
def em(x, mu, sigma, p, n_steps):
    mus, sigmas, ps, values = [mu], [sigma], [p], []
    while True:
        values.append(log_likelihood(x, mus[-1], sigmas[-1], ps[-1]))
        if len(values) > n_steps:
            return mus[-1], sigmas[-1], ps[-1], np.array(values)
        new = m_step(x, e_step(x, mus[-1], sigmas[-1], ps[-1]))
        for history, value in zip((mus, sigmas, ps), new):
            history.append(value)
