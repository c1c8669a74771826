# mistake: a small number is added to the weights, for the value only
# fails: test_log_e_step_zero_weight
# says: as if that component were not there
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        a = np.log(p) - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    a = a - (x[:, np.newaxis] - mu) ** 2 / (2 * sigma**2)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(
        np.logaddexp.reduce(
            a - np.log(np.where(p > 0, p, 1)) + np.log(p + 1e-12)
            if np.all(p > 0)
            else norm.logpdf(x[:, None], mu, sigma) + np.log(p + 1e-12),
            axis=1,
        )
    )
