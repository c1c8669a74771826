# mistake: written for two components
# fails: test_log_e_step_values test_fit_steps test_best_of_value test_held_out_value test_held_out_folds test_held_out_fit
# says: Is it written for two components only
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        a = np.log(p[:2]) + norm.logpdf(x[:, None], mu[:2], sigma[:2])
    log_f = np.logaddexp(a[:, 0], a[:, 1])
    q = np.exp(a - log_f[:, None])
    return q, np.sum(log_f)
