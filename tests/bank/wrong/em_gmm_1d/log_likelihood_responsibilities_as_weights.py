# mistake: the responsibilities q_ik are used as weights of the densities instead of p_k
# fails: test_log_likelihood_value
# says: the responsibilities weight the densities
def log_likelihood(x, mu, sigma, p):
    q = e_step(x, mu, sigma, p)
    return np.sum(np.log(np.sum(q * norm.pdf(x[:, None], mu, sigma), axis=1)))
