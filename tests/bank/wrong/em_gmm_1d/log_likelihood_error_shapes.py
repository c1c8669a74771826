# mistake: x is not made a column, so the shapes (m,) and (K,) do not fit together
# fails: test_log_likelihood_value test_log_likelihood_many_points test_em_log_likelihoods test_em_steps test_em_right_answer
# says: ValueError
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log(np.sum(p * norm.pdf(x, mu, sigma))))
