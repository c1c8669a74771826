# mistake: points are paired with components by zip
# fails: test_log_likelihood_value
# says: point i is paired with component i
def log_likelihood(x, mu, sigma, p):
    total = 0.0
    for point, a, s, weight in zip(x, mu, sigma, p):
        total += np.log(weight * norm.pdf(point, a, s))
    return total
