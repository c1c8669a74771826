# mistake: p is normalised and scaled in place, the value is right
# fails: test_log_likelihood_value test_em_right_answer
# says: the argument p is changed in place
def log_likelihood(x, mu, sigma, p):
    total = 2.0
    p /= total
    f = norm.pdf(x[:, None], mu, sigma) @ p
    return np.log(f * total).sum()
