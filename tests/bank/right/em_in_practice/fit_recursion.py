# style: one step, then the rest by itself
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    record = [log_e_step(x, mu, sigma, p)[1]]
    theta = mu, sigma, p
    for _ in range(max_steps):
        mu, sigma, p, (before, after) = one_step(x, *theta, sigma_min)
        theta = mu, sigma, p
        record.append(after)
        if after - before < tol:
            return *theta, np.array(record)
    return *theta, np.array(record)


def one_step(x, mu, sigma, p, sigma_min):
    q, before = log_e_step(x, mu, sigma, p)
    mu, sigma, p = m_step(x, q)
    sigma = np.where(sigma < sigma_min, sigma_min, sigma)
    return mu, sigma, p, (before, log_e_step(x, mu, sigma, p)[1])
