# style: log_e_step at the head of the loop, the value of the end after it
def fit(x, mu, sigma, p, sigma_min, tol=1e-6, max_steps=1000):
    log_likelihoods = []
    for step in range(max_steps + 1):
        q, value = log_e_step(x, mu, sigma, p)
        log_likelihoods.append(value)
        if step == max_steps or step > 0 and value - log_likelihoods[-2] < tol:
            break
        mu, sigma, p = m_step(x, q)
        sigma = np.maximum(sigma_min, sigma)
    return mu, sigma, p, np.array(log_likelihoods)
