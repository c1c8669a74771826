# mistake: functions of math for arrays
# fails: test_log_e_step_values test_log_e_step_far_points test_log_e_step_zero_weight test_log_e_step_log_likelihood
# says: Functions of math take one number
import math


def log_e_step(x, mu, sigma, p):
    a = np.log(p) - np.array([math.log(s) for s in sigma]) - 0.5 * math.log(2 * math.pi)
    a = a - (x[:, np.newaxis] - mu) ** 2 / (2 * math.pow(sigma, 2))
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
