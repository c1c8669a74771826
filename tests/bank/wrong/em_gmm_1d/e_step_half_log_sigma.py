# mistake: in log-space, half of log sigma: right would be log sigma or half of log sigma^2 (shows only where the sigma differ)
# fails: test_e_step_values test_em_right_answer
# says: Its logarithm is -log(sigma), not half of that
from scipy.special import logsumexp


def e_step(x, mu, sigma, p):
    log_q = np.log(p) - 0.5 * np.log(sigma) - (x[:, None] - mu) ** 2 / (2 * sigma**2)
    log_q -= logsumexp(log_q, axis=1, keepdims=True)
    return np.exp(log_q)
