# style: copies of the start, results in a list
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    x = np.array(x, dtype=float)
    mu, sigma, p = (np.array(part, dtype=float) for part in (mu, sigma, p))
    q, last = log_e_step(x, mu, sigma, p)
    history = [float(last)]
    for _ in range(max_steps):
        mu[:], sigma[:], p[:] = m_step(x, q)
        sigma[sigma < sigma_min] = sigma_min
        q, last = log_e_step(x, mu, sigma, p)
        history.append(float(last))
        if history[-1] - history[-2] < tol:
            break
    return [mu, sigma, p, history]
