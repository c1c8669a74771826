# mistake: math.log is applied to a whole array, which raises an error
# fails: test_log_likelihood_value test_log_likelihood_many_points test_em_log_likelihoods test_em_steps test_em_right_answer
# says: TypeError
import math


def log_likelihood(x, mu, sigma, p):
    densities = (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
    return sum(math.log(densities))
