# mistake: logarithms in a table of the type of x
# fails: test_log_likelihood_value
# says: where x holds whole numbers
def log_likelihood(x, mu, sigma, p):
    logs = np.empty_like(x)
    for i in range(len(x)):
        logs[i] = np.log(np.sum(p * norm.pdf(x[i], mu, sigma)))
    return logs.sum()
