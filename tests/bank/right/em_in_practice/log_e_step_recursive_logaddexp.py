# style: np.logaddexp by recursion over the components; einsum for the squares
def log_of_sum(columns):
    if len(columns) == 1:
        return columns[0]
    half = len(columns) // 2
    return np.logaddexp(log_of_sum(columns[:half]), log_of_sum(columns[half:]))


def log_e_step(x, mu, sigma, p):
    z = (x[:, np.newaxis] - mu) / sigma
    squares = np.einsum("ik,ik->ik", z, z)
    log_p = np.full(len(p), -np.inf)
    np.log(p, out=log_p, where=p > 0)
    a = log_p - np.log(sigma) - 0.5 * np.log(2 * np.pi) - 0.5 * squares
    log_f = log_of_sum(list(a.T))
    return np.exp(a - log_f[:, np.newaxis]), np.add.reduce(log_f)
