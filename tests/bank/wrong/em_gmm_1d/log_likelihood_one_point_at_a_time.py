# mistake: the mean over the components is taken of logs
# fails: test_log_likelihood_value
# says: the logarithms are averaged over the components
def log_likelihood(x, mu, sigma, p):
    return sum(np.mean(np.log(p * norm.pdf(point, mu, sigma))) for point in x)
