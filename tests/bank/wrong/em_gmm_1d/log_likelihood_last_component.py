# mistake: only the last component is counted
# fails: test_log_likelihood_value
# says: only the last component is there
def log_likelihood(x, mu, sigma, p):
    return np.log(p[-1] * norm.pdf(x, mu[-1], sigma[-1])).sum()
