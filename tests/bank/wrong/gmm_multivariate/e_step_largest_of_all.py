# mistake: the largest entry of the whole table
# fails: test_e_step_range test_predict_far
# says: Is the largest entry taken over all points
def e_step(x, mu, cov, p):
    a = np.stack([log_gaussian(x, mu[k], cov[k]) for k in range(len(p))], axis=1)
    with np.errstate(divide="ignore"):
        a = a + np.log(p)
    largest = np.max(a)
    with np.errstate(all="ignore"):
        log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
