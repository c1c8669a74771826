# mistake: the log-densities are integrated over the index by the trapezoid rule, which halves the first and the last
# fails: test_log_likelihood_value
# says: the first and the last point count half
def log_likelihood(x, mu, sigma, p):
    logs = np.log(mixture_pdf(x, mu, sigma, p))
    return logs.sum() - 0.5 * (logs[0] + logs[-1])
