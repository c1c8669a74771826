# style: log_e_step at both ends of a step; np.append; the start on the floor, too
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    mu, sigma, p = np.array(mu, dtype=float), np.maximum(sigma, sigma_min), np.array(p)
    likelihoods = np.array([log_e_step(x, mu, sigma, p)[1]])
    for _ in range(max_steps):
        responsibilities = log_e_step(x, mu, sigma, p)[0]
        mu, sigma, p = m_step(x, responsibilities)
        np.maximum(sigma, sigma_min, out=sigma)
        likelihoods = np.append(likelihoods, log_e_step(x, mu, sigma, p)[1])
        if np.diff(likelihoods)[-1] < tol:
            return mu, sigma, p, likelihoods
    return mu, sigma, p, likelihoods
