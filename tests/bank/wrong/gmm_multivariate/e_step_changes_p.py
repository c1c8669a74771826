# mistake: p replaced by its logarithm
# fails: test_e_step_values test_predict_line
# says: the argument p is changed in place
def e_step(x, mu, cov, p):
    a = np.stack([log_gaussian(x, mu[k], cov[k]) for k in range(len(p))], axis=1)
    with np.errstate(divide="ignore"):
        if p.dtype == float:
            np.log(p, out=p)
        else:
            p = np.log(p)
    a = a + p
    log_f = np.logaddexp.reduce(a, axis=1, keepdims=True)
    return np.exp(a - log_f), np.sum(log_f)
