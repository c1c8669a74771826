# mistake: functions of math for arrays
# fails: test_log_e_step_values test_log_e_step_far_points test_log_e_step_zero_weight test_log_e_step_log_likelihood test_fit_steps test_fit_floor test_fit_stop test_fit_record test_best_of_value test_best_of_best test_best_of_rng test_held_out_value test_held_out_folds test_held_out_fit
# says: Functions of math take one number
import math


def log_e_step(x, mu, sigma, p):
    a = np.log(p) - np.array([math.log(s) for s in sigma]) - 0.5 * math.log(2 * math.pi)
    a = a - (x[:, np.newaxis] - mu) ** 2 / (2 * math.pow(sigma, 2))
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
