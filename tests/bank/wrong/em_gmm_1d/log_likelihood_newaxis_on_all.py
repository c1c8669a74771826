# mistake: means as a column too, the shapes do not fit
# fails: test_log_likelihood_value test_log_likelihood_many_points test_em_log_likelihoods test_em_steps test_em_right_answer
# says: ValueError
def log_likelihood(x, mu, sigma, p):
    dens = norm.pdf(x[:, None], mu[:, None], sigma[:, None])
    return np.sum(np.log(dens @ p))
