# mistake: a tiny number in the denominator
# fails: test_e_step_range
# says: It adds up to 0 instead of 1
def e_step(x, mu, cov, p):
    N = np.stack([np.exp(log_gaussian(x, mu[k], cov[k])) for k in range(len(p))], axis=1)
    f = np.sum(p * N, axis=1, keepdims=True) + 1e-300
    return p * N / f, np.sum(np.log(f))
