# mistake: return stands inside the loop, only the first point is counted
# fails: test_log_likelihood_value
# says: only the first point counts
def log_likelihood(x, mu, sigma, p):
    total = 0
    for xi in x:
        total += np.log(np.sum(p * norm.pdf(xi, mu, sigma)))
        return total
