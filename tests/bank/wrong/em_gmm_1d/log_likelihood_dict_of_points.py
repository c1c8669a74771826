# mistake: the log-densities are kept in a dictionary by rounded value, so points close together share one
# fails: test_log_likelihood_value
# says: with the points rounded to 1 decimals
def log_likelihood(x, mu, sigma, p):
    known, total = {}, 0.0
    for point in x:
        key = round(float(point), 1)
        if key not in known:
            known[key] = np.log(mixture_pdf(np.array([key]), mu, sigma, p))[0]
        total += known[key]
    return total
