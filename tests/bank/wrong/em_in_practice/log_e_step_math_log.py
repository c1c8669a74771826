# mistake: math.log stops at 0
# fails: test_log_e_step_zero_weight
# says: math.log
import math


def log_e_step(x, mu, sigma, p):
    log_p = np.array([math.log(weight) for weight in p])
    a = log_p + norm.logpdf(x[:, np.newaxis], mu, sigma)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
