# mistake: in log-sum-exp the maximum of all logarithms is not added back
# fails: test_log_likelihood_value
# says: in log-sum-exp the maximum of all logarithms is not added back
def log_likelihood(x, mu, sigma, p):
    logs = np.log(p) + norm.logpdf(x[:, np.newaxis], mu, sigma)
    return np.sum(np.log(np.sum(np.exp(logs - logs.max()), axis=1)))
