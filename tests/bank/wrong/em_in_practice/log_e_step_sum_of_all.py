# mistake: log f over the whole table
# fails: test_log_e_step_values
# says: log f runs over points and components together
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        a = np.log(p) - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    a = a - (x[:, np.newaxis] - mu) ** 2 / (2 * sigma**2)
    largest = np.max(a)
    log_f = largest + np.log(np.sum(np.exp(a - largest)))
    return np.exp(a - log_f), log_f
