# mistake: the logarithm of the sum of the responsibilities is taken, which is log 1
# fails: test_log_likelihood_value test_log_likelihood_many_points test_em_log_likelihoods
# says: the value is 0
def log_likelihood(x, mu, sigma, p):
    q = e_step(x, mu, sigma, p)
    return np.sum(np.log(np.sum(q, axis=1).round(6)))  # 0.9999999999999999 is 1
