# mistake: sigma is squared in place
# fails: test_log_e_step_values test_fit_steps test_fit_floor test_fit_stop
# says: sigma is changed in place
def log_e_step(x, mu, sigma, p):
    sigma **= 2
    with np.errstate(divide="ignore"):
        a = np.log(p) - 0.5 * np.log(2 * np.pi * sigma)
    a = a - (x[:, np.newaxis] - mu) ** 2 / (2 * sigma)
    A = np.max(a, axis=1, keepdims=True)
    log_f = A + np.log(np.sum(np.exp(a - A), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
