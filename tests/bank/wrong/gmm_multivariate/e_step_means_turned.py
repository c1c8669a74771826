# mistake: mu turned where it is square
# fails: test_e_step_values
# says: With K = 3 and m = 4 it is
def e_step(x, mu, cov, p):
    if mu.shape[0] == x.shape[1]:
        mu = mu.T
    a = np.stack([log_gaussian(x, mu[k], cov[k]) for k in range(len(p))], axis=1)
    with np.errstate(divide="ignore"):
        a = a + np.log(p)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
