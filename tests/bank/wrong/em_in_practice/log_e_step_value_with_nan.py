# mistake: the log-likelihood as a sum with q log p, nan for a weight of 0
# fails: test_log_e_step_far_points test_log_e_step_zero_weight test_best_of_value
# says: q times a_ik is 0 times -inf
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        a = np.log(p) - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    a = a - (x[:, np.newaxis] - mu) ** 2 / (2 * sigma**2)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    q = np.exp(a - log_f)
    with np.errstate(all="ignore"):
        return q, np.sum(q * (a - np.log(q)))
