# mistake: the table is kept for the same number of points
# fails: test_e_step_values test_e_step_range test_predict_weights test_predict_far
# says: of an earlier call come out
tables = {}


def e_step(x, mu, cov, p):
    key = x.shape, mu.shape
    if key not in tables:
        tables[key] = np.stack([log_gaussian(x, mu[k], cov[k]) for k in range(len(p))], axis=1)
    with np.errstate(divide="ignore"):
        a = tables[key] + np.log(p)
    log_f = np.logaddexp.reduce(a, axis=1, keepdims=True)
    return np.exp(a - log_f), np.sum(log_f)
