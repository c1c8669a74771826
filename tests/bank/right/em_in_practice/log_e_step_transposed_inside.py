# style: a table (K, m) inside, transposed at the end
def log_e_step(x, mu, sigma, p):
    with np.errstate(all="ignore"):
        rows = [
            np.log(p[k])
            - np.log(sigma[k])
            - 0.5 * np.log(2 * np.pi)
            - 0.5 * ((x - mu[k]) / sigma[k]) ** 2
            for k in range(len(mu))
        ]
    rows = np.array(rows)
    top = rows.max(axis=0)
    log_f = top + np.log(np.exp(rows - top).sum(axis=0))
    return np.exp(rows - log_f).T, log_f.sum()
