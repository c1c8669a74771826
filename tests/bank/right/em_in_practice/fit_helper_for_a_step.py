# style: one step by a helper; the loop counts the steps that are left
def one_step(x, q, sigma_min):
    mu, sigma, p = m_step(x, q)
    for k in range(len(sigma)):
        if sigma[k] < sigma_min:
            sigma[k] = sigma_min
    return (mu, sigma, p), *log_e_step(x, mu, sigma, p)


def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    theta = (mu, sigma, p)
    q, value = log_e_step(x, *theta)
    record = [value]
    for _left in range(max_steps, 0, -1):
        theta, q, value = one_step(x, q, sigma_min)
        record += [value]
        gain = record[-1] - record[-2]
        if gain >= tol:
            continue
        break
    mu, sigma, p = theta
    return mu, sigma, p, np.array(record, dtype=float)
