# mistake: own logsumexp: the maximum that was subtracted from every row is added back once, not once for each point
# fails: test_log_likelihood_value
# says: the maximum of all logarithms is added back once
def log_likelihood(x, mu, sigma, p):
    logs = np.log(p) + norm.logpdf(x[:, np.newaxis], mu, sigma)
    top = logs.max()
    return top + np.sum(np.log(np.exp(logs - top).sum(axis=1)))
