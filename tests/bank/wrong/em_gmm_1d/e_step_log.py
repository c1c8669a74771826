# mistake: log responsibilities are returned, exp at the end is forgotten
# fails: test_e_step_rows_sum_to_one test_e_step_values test_em_right_answer
# says: these are logarithms of the responsibilities
from scipy.special import logsumexp


def e_step(x, mu, sigma, p):
    a = np.log(p) + norm.logpdf(x[:, None], mu, sigma)
    return a - logsumexp(a, axis=1, keepdims=True)
