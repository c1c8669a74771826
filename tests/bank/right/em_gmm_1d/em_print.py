# style: type hints, different variable names, prints the progress
def em(
    x: np.ndarray, mu: np.ndarray, sigma: np.ndarray, p: np.ndarray, n_steps: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    current = log_likelihood(x, mu, sigma, p)
    values = [current]
    for step in range(n_steps):
        responsibilities = e_step(x, mu, sigma, p)
        mu_new, sigma_new, p_new = m_step(x, responsibilities)
        mu, sigma, p = mu_new, sigma_new, p_new
        current = log_likelihood(x, mu, sigma, p)
        print("step", step + 1, "log-likelihood", current)
        values.append(current)
    return mu, sigma, p, np.asarray(values)
