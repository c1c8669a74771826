# mistake: the loop starts at 1, the first point is left out
# fails: test_log_likelihood_value
# says: the first point is left out
def log_likelihood(x, mu, sigma, p):
    total = 0
    for i in range(1, len(x)):
        total += np.log(np.sum(p * norm.pdf(x[i], mu, sigma)))
    return total
