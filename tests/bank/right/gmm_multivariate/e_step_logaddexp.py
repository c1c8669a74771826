# style: a running logaddexp that begins at -inf; the table is filled column by column
def e_step(x, mu, cov, p):
    K = len(p)
    a = np.full((len(x), K), -np.inf)
    log_f = np.full(len(x), -np.inf)
    for k in range(K):
        if p[k] > 0:
            a[:, k] = np.log(p[k]) + log_gaussian(x, mu[k], cov[k])
        log_f = np.logaddexp(log_f, a[:, k])
    return [np.exp(a - log_f.reshape(-1, 1)), np.add.reduce(log_f)]
