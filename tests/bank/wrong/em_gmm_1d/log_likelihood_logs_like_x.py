# mistake: the logarithms are put into np.zeros_like(x), which truncates each of them for integer points (shows only there)
# fails: test_log_likelihood_value
# says: where x holds whole numbers
def log_likelihood(x, mu, sigma, p):
    logs = np.zeros_like(x)
    for i, f in enumerate(mixture_pdf(x, mu, sigma, p)):
        logs[i] = np.log(f)
    return float(logs.sum())
