# style: a while loop with a counter, old and new value
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    q, new = log_e_step(x, mu, sigma, p)
    record, gain, steps = [new], np.inf, 0
    while steps < max_steps and gain >= tol:
        old = new
        mu, sigma, p = m_step(x, q)
        sigma = np.clip(sigma, sigma_min, None)
        q, new = log_e_step(x, mu, sigma, p)
        gain = new - old
        record.append(new)
        steps += 1
    return mu, sigma, p, np.array(record)
