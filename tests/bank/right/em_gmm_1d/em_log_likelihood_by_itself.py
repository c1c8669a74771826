# style: the log-likelihood is summed here, the steps by their functions
def em(x, mu, sigma, p, n_steps):
    def value():
        return sum(np.log(np.dot(p, norm.pdf(point, mu, sigma))) for point in x)

    history = [value()]
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        history.append(value())
    return mu, sigma, p, np.array(history)
