# style: gains kept apart, one list of everything
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    q, value = log_e_step(x, mu, sigma, p)
    rows = [(mu, sigma, p, value)]
    for _ in range(max_steps):
        mu, sigma, p = m_step(x, q)
        sigma = np.fmax(sigma, sigma_min)
        q, value = log_e_step(x, mu, sigma, p)
        rows.append((mu, sigma, p, value))
        gain = rows[-1][3] - rows[-2][3]
        if gain < tol:
            break
    return rows[-1][:3] + (np.array([row[3] for row in rows]),)
