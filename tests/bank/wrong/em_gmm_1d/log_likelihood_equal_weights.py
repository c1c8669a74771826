# mistake: all components get the weight 1 / K instead of p_k
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log(norm.pdf(x[:, None], mu, sigma).mean(axis=1)))
