# mistake: the logarithm is written into p
# fails: test_log_e_step_values test_fit_steps test_fit_floor test_fit_stop test_held_out_value test_held_out_folds test_held_out_fit
# says: the argument p is changed in place
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        np.log(p, out=p)
    a = p + norm.logpdf(x[:, np.newaxis], mu, sigma)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
