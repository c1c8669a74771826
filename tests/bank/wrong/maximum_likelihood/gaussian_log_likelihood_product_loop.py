# mistake: the likelihood is multiplied up in a loop before the logarithm is taken
# fails: test_gaussian_log_likelihood_underflow
# says: the product of the densities underflows to 0
def gaussian_log_likelihood(x, mu, sigma):
    likelihood = 1.0
    for value in x:
        likelihood *= norm.pdf(value, mu, sigma)
    return np.log(likelihood)
