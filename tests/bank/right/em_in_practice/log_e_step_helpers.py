# style: two functions; the value is a 0-d array
def log_joint(x, mu, sigma, p):
    z = np.subtract.outer(x, mu) / sigma
    with np.errstate(divide="ignore"):
        return np.log(p) - np.log(np.sqrt(2 * np.pi) * sigma) - z**2 / 2


def log_sum_exp(table):
    top = np.amax(table, axis=-1)
    return top + np.log(np.exp(table - top[..., None]).sum(axis=-1))


def log_e_step(x, mu, sigma, p):
    table = log_joint(x, mu, sigma, p)
    log_f = log_sum_exp(table)
    return np.exp(table - log_f[:, None]), np.array(log_f.sum())
