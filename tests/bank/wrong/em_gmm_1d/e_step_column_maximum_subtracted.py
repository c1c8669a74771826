# mistake: in log space the maximum of each column is subtracted, not that of each row, which changes the ratios
# fails: test_e_step_values test_em_right_answer
# says: another number of times where points are left out
def e_step(x, mu, sigma, p):
    logs = np.log(np.maximum(p, 1e-300)) + norm.logpdf(x[:, np.newaxis], mu, sigma)
    weights = np.exp(logs - logs.max(axis=0))
    return weights / weights.sum(axis=1, keepdims=True)
