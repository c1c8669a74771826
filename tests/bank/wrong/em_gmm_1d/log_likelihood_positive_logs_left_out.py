# mistake: only negative logarithms are added, as if a density could not exceed 1
# fails: test_log_likelihood_value
# says: logarithms above 0 are left out
def log_likelihood(x, mu, sigma, p):
    logs = np.log(mixture_pdf(x, mu, sigma, p))
    return np.sum(np.minimum(logs, 0))
