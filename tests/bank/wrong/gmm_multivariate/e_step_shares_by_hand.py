# mistake: nan replaced by equal shares
# fails: test_e_step_range
# says: shares put in by hand
def e_step(x, mu, cov, p):
    N = np.stack([np.exp(log_gaussian(x, mu[k], cov[k])) for k in range(len(p))], axis=1)
    f = np.sum(p * N, axis=1, keepdims=True)
    with np.errstate(all="ignore"):
        q = np.where(f > 0, p * N / f, 1 / len(p))
        return q, np.sum(np.log(np.maximum(f, 1e-300)))
