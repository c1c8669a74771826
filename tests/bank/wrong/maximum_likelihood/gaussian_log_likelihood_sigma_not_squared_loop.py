# mistake: 2 sigma in the denominator and not 2 sigma^2 (right where sigma is 1)
# fails: test_gaussian_log_likelihood_value
# says: divided by sigma where sigma squared belongs
def gaussian_log_likelihood(x, mu, sigma):
    total = 0
    for point in x:
        total += -0.5 * np.log(2 * np.pi) - np.log(sigma) - (point - mu) ** 2 / (2 * sigma)
    return total
