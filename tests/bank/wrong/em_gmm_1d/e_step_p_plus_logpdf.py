# mistake: p_k instead of log p_k is added to the log density
# fails: test_e_step_values test_em_right_answer
# says: p_k is added to the log density
from scipy.special import logsumexp


def e_step(x, mu, sigma, p):
    a = p + norm.logpdf(x[:, None], mu, sigma)
    return np.exp(a - logsumexp(a, axis=1, keepdims=True))
