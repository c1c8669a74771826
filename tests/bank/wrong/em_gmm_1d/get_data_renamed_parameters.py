# mistake: the parameters have other names
# fails: test_get_data_distribution
# says: unexpected keyword argument 'mu_1'
def get_data(mu1=-2.5, sigma1=2.0, mu2=3.5, sigma2=2.0, prob_1=0.4, size=40, rng=None):
    if rng is None:
        rng = np.random.default_rng(2145)
    z = rng.binomial(1, prob_1, size)
    return z, np.where(z == 1, rng.normal(mu1, sigma1, size), rng.normal(mu2, sigma2, size))
